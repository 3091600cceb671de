package embudo.ui.filter;

import embudo.catalog.condition.Completion;
import embudo.catalog.condition.Fields;
import embudo.domain.ContactField;
import embudo.text.Texts;

import java.util.Arrays;

/** What a completion means, in words. */
final class Hints {
    private Hints() {}

    static String icon(Completion.Kind kind) {
        return switch (kind) {
            case FIELD -> "fth-user";
            case FUNCTION -> "fth-hash";
            case EVENT -> "fth-activity";
            case VALUE -> "fth-tag";
            case SEGMENT -> "fth-layers";
            case OPERATOR, JOIN -> "fth-chevron-right";
        };
    }

    /** Empty where the text says enough by itself. */
    static String of(Completion c, FilterModel.Naming naming, Texts texts) {
        return switch (c.kind()) {
            case FIELD -> field(c.insert(), texts);
            case FUNCTION -> texts.get("ui.filter.function." + c.insert().replace("(", ""));
            case EVENT -> texts.get("domain.event." + c.insert());
            case SEGMENT -> naming.segment(c.insert().replace("'", ""), texts.language());
            case JOIN ->
                    c.insert().equals("&&")
                            ? texts.get("ui.filter.and")
                            : texts.get("ui.filter.or");
            case VALUE, OPERATOR -> "";
        };
    }

    /** The name of a field of people or of events. */
    static String field(String key, Texts texts) {
        if (key.startsWith("custom(") || key.startsWith(Fields.CUSTOM))
            return texts.get("ui.filter.own");
        boolean contact = Arrays.stream(ContactField.values()).anyMatch(f -> f.key().equals(key));
        return contact ? texts.get("domain.field." + key) : texts.get("ui.filter.field." + key);
    }
}
