package embudo.ui.leads;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.Map;
import java.util.TreeMap;

/** What is written in the cards above many people until it is done: a field's value, a list. */
final class BulkDraft {
    private final StringProperty field = new SimpleStringProperty("");
    private final StringProperty value = new SimpleStringProperty("");
    private final StringProperty list = new SimpleStringProperty("");

    /** Key of the field to change. */
    StringProperty field() {
        return field;
    }

    StringProperty value() {
        return value;
    }

    /** Name of the list to put people on. */
    StringProperty list() {
        return list;
    }

    private Map<String, StringProperty> all() {
        return new TreeMap<>(Map.of("bulk.field", field, "bulk.value", value, "bulk.list", list));
    }

    Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        all().forEach((name, text) -> {
            if (text.get() != null && !text.get().isBlank()) texts.put(name, text.get());
        });
        return texts;
    }

    void recall(Map<String, String> texts) {
        all().forEach((name, text) -> text.set(texts.getOrDefault(name, "")));
    }
}
