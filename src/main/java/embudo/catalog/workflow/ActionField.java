package embudo.catalog.workflow;

import embudo.kernel.Language;

import java.util.List;
import java.util.Map;

/**
 * A field of an action.
 *
 * @param values the words of a {@link Type#CHOICE}, empty for other types
 */
public record ActionField(
        String key, Type type, boolean required, List<String> values, Map<Language, String> name) {
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
        values = List.copyOf(values);
        name = Map.copyOf(name);
    }
}
