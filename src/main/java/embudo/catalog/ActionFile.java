package embudo.catalog;

import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Conditions;
import embudo.catalog.condition.Fields;
import embudo.catalog.condition.Operand;
import embudo.catalog.condition.Reading;
import embudo.catalog.workflow.Action;
import embudo.catalog.workflow.ActionField;
import embudo.domain.ContactField;
import embudo.kernel.Language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads one action. */
final class ActionFile {
    private ActionFile() {}

    static Action parse(String id, Entry entry) {
        Ids.check(id, entry);
        List<ActionField> fields = new ArrayList<>();
        if (entry.has("fields"))
            for (Entry field : entry.entries("fields"))
                try (field) {
                    fields.add(field(field));
                }
        return new Action(
                id,
                entry.texts("name"),
                choice(entry, "effect", Action.Effect.values()),
                entry.has("channel") ? entry.text("channel") : "",
                yes(entry, "critical"),
                fields,
                entry.has("fixed") ? values(entry, "fixed") : Map.of(),
                entry.has("notes") ? notes(entry) : Map.of(),
                entry.has("carries") ? carries(entry) : List.of());
    }

    static Map<String, String> values(Entry entry, String key) {
        Map<String, String> values = new LinkedHashMap<>();
        try (Entry all = entry.entry(key)) {
            for (String name : all.keys()) values.put(name, all.text(name));
        }
        return values;
    }

    /** What stands before a comparison, by name. */
    private static Map<String, Operand> notes(Entry entry) {
        Map<String, Operand> notes = new LinkedHashMap<>();
        values(entry, "notes")
                .forEach((name, text) -> {
                    Reading reading = Conditions.read(text + " >= 0", Fields.standard());
                    if (reading.condition() instanceof Condition.Compare c)
                        notes.put(name, c.operand());
                    else entry.fault("catalog.fault.note", "notes", text);
                });
        return notes;
    }

    private static List<ContactField> carries(Entry entry) {
        List<String> keys = Arrays.stream(ContactField.values()).map(ContactField::key).toList();
        return entry.words("carries", keys).stream()
                .filter(keys::contains)
                .map(key -> ContactField.valueOf(key.toUpperCase(Locale.ROOT)))
                .toList();
    }

    private static ActionField field(Entry entry) {
        ActionField.Type type = choice(entry, "type", ActionField.Type.values());
        return new ActionField(
                entry.text("key"),
                type,
                yes(entry, "required"),
                type == ActionField.Type.CHOICE || entry.has("values") ? said(entry) : Map.of(),
                entry.texts("name"));
    }

    /** What people call each value, in every language. */
    private static Map<String, Map<Language, String>> said(Entry entry) {
        Map<String, Map<Language, String>> said = new LinkedHashMap<>();
        try (Entry all = entry.entry("values")) {
            for (String value : all.keys()) said.put(value, all.texts(value));
        }
        return said;
    }

    /** A flag that is missing is false. */
    static boolean yes(Entry entry, String key) {
        return entry.has(key) && entry.word(key, List.of("yes", "no")).equals("yes");
    }

    static <E extends Enum<E>> E choice(Entry entry, String key, E[] values) {
        List<String> words =
                Arrays.stream(values).map(v -> v.name().toLowerCase(Locale.ROOT)).toList();
        return values[Math.max(0, words.indexOf(entry.word(key, words)))];
    }
}
