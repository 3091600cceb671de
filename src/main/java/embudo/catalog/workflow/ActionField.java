package embudo.catalog.workflow;

import embudo.kernel.Language;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A field of an action.
 *
 * @param values the keys of a {@link Type#CHOICE} with what people call them, in order; of other
 *     types those that have a name, beside whatever else may stand there
 */
public record ActionField(
        String key,
        Type type,
        boolean required,
        Map<String, Map<Language, String>> values,
        Map<Language, String> name) {
    /** What may stand in it. */
    public enum Type {
        TEXT,
        NUMBER,
        CHOICE,
        /** A length of time such as {@code 2h}. */
        SPAN,
        /** A template's key. */
        TEMPLATE,
        /** A text or enum field of contacts. */
        CONTACT_FIELD,
        /** A workflow's key. */
        WORKFLOW
    }

    public ActionField {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        name = Map.copyOf(name);
    }

    /** What people call a value; as written where it has no name, with spaces. */
    public String said(String value, Language language) {
        Map<Language, String> known = values.get(value);
        return known == null ? value.replace('_', ' ') : known.get(language);
    }
}
