package embudo.ui.duplicates;

import embudo.domain.Channel;
import embudo.domain.ContactField;
import embudo.domain.MergeField;
import embudo.text.Texts;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names and values of fields in words. */
final class FieldWords {
    private static final Set<String> CONSENTS = Set.of("granted", "denied");

    private FieldWords() {}

    /** The name of a field by the key that merges use. */
    static String name(String key, Texts texts) {
        return key.startsWith(MergeField.CUSTOM)
                ? key.substring(MergeField.CUSTOM.length())
                : texts.get("domain.field." + key);
    }

    /** Several names with commas between. */
    static String names(Collection<String> keys, Texts texts) {
        return keys.stream().map(key -> name(key, texts)).collect(Collectors.joining(", "));
    }

    /** A value as people read it, a dash where unknown. */
    static String value(String key, Object value, Texts texts, ZoneId zone) {
        return switch (value) {
            case null -> "–";
            case Instant at -> texts.formats().fullMoment(at, zone);
            case Long count -> texts.formats().count(count);
            default -> text(key, value.toString(), texts);
        };
    }

    private static String text(String key, String value, Texts texts) {
        if (key.equals(ContactField.SOURCE.key()))
            return texts.get("domain.channel." + Channel.valueOf(value).key());
        if (key.equals(ContactField.COMPANY_SIZE.key()))
            return texts.get("domain.size." + value.toLowerCase(Locale.ROOT));
        if (key.equals(ContactField.EMAIL_CONSENT.key()) && CONSENTS.contains(value))
            return texts.get("catalog.condition.consent." + value);
        return value;
    }
}
