package embudo.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of probabilities as the specification gives them. */
class ChanceTableTest {
    private static final Catalog CATALOG = Catalog.load();

    /** S-LEAD-07: after a webinar, each border belongs to the better segment. */
    @ParameterizedTest
    @CsvSource({
        "0.95, high_conversion_probability,"
                + " immediate_call;premium_offer;exclusive_access;limited_offer",
        "0.8, high_conversion_probability,"
                + " immediate_call;premium_offer;exclusive_access;limited_offer",
        "0.7999, medium_conversion_probability,"
                + " nurturing_sequence;case_studies;free_consultation;exclusive_webinar",
        "0.6, medium_conversion_probability,"
                + " nurturing_sequence;case_studies;free_consultation;exclusive_webinar",
        "0.5999, low_conversion_probability,"
                + " educational_content;industry_insights;long_term_relationship;watch_signals",
        "0.4, low_conversion_probability,"
                + " educational_content;industry_insights;long_term_relationship;watch_signals",
        "0.3999, very_low_conversion_probability,"
                + " newsletter;free_resources;awareness;build_relationship",
        "0, very_low_conversion_probability, newsletter;free_resources;awareness;build_relationship"
    })
    void segmentsAfterAWebinar(double chance, String segment, String advice) {
        ChanceTable.Step step = CATALOG.chances("attendees").of(chance);
        assertThat(step.segment()).isEqualTo(segment);
        assertThat(String.join(";", step.advice())).isEqualTo(advice);
    }

    /** S-LEAD-08: here the border belongs to the lesser action. */
    @ParameterizedTest
    @CsvSource({
        "0.81, immediate_contact, high, phone",
        "0.8, nurture_campaign, medium, email",
        "0.51, nurture_campaign, medium, email",
        "0.5, educational_content, low, email",
        "0, educational_content, low, email"
    })
    void nextBestAction(double chance, String action, String priority, String channel) {
        ChanceTable.Step step = CATALOG.chances("next_best_action").of(chance);
        assertThat(step.segment()).isEqualTo(action);
        assertThat(step.priority()).isEqualTo(priority);
        assertThat(step.channel()).isEqualTo(channel);
    }
}
