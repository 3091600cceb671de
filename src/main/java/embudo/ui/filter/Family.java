package embudo.ui.filter;

import embudo.catalog.condition.Field;
import embudo.catalog.condition.Fields;
import embudo.domain.ContactField;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What fields are about, S-SEG-09, in the order of the menu. */
enum Family {
    /** Score and engagement; what people did follows from the events. */
    SCORE("score", "band", "webinar_engagement", "behaviour", "behaviour_trend", "interests"),
    /** What they bought, and whether they will again. */
    CUSTOMER("customer_score", "churn", "points"),
    DEMOGRAPHIC(
            "country",
            "industry",
            "company",
            "company_size",
            "job_title",
            "decision_authority",
            "budget_range",
            "language",
            "timezone"),
    CONTACT("mailable", "email_consent", "last_contacted_at", "email", "phone", "owner"),
    ORIGIN("source", "created_at", "lead_status", "lifecycle_stage"),
    OWN;

    private final Set<String> keys;

    Family(String... keys) {
        this.keys = Set.of(keys);
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its fields, as they are declared. */
    List<Field> of(Fields fields) {
        return fields.offered(false).stream()
                .filter(f ->
                        this == OWN ? f.key().startsWith(Fields.CUSTOM) : keys.contains(f.key()))
                .toList();
    }

    /** Counts that another system kept, beside the events. */
    static List<Field> counts(Fields fields) {
        List<String> counts =
                Arrays.stream(ContactField.values())
                        .filter(f -> f.type() == ContactField.Type.COUNT)
                        .map(ContactField::key)
                        .toList();
        return fields.offered(false).stream().filter(f -> counts.contains(f.key())).toList();
    }
}
