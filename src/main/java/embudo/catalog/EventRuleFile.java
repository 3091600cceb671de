package embudo.catalog;

import embudo.catalog.EventRule.Part;
import embudo.domain.Channel;
import embudo.domain.EventType;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one rule that makes events of rows. */
final class EventRuleFile {
    private static final List<String> TYPES =
            Arrays.stream(EventType.values())
                    .filter(t -> !t.derived())
                    .map(EventType::key)
                    .toList();

    private EventRuleFile() {}

    /**
     * @param naturalKey what names the event when the rule says nothing else
     */
    static EventRule parse(Entry entry, List<FileField> fields, List<String> naturalKey) {
        List<String> keys = fields.stream().map(FileField::key).toList();
        String field = entry.has("field") ? entry.word("field", keys) : null;
        return new EventRule(
                field,
                field == null ? Map.of("", type(entry, "type")) : types(entry, field, fields),
                entry.has("key") ? entry.words("key", keys) : naturalKey,
                entry.has("channel")
                        ? Channel.valueOf(FileKindFile.constant(entry, "channel", Channel.values()))
                        : Channel.NONE,
                from(entry, keys),
                entry.has("times") ? entry.whole("times", 1, 1000) : 1);
    }

    private static Map<String, EventType> types(Entry entry, String field, List<FileField> fields) {
        List<String> values =
                fields.stream()
                        .filter(f -> f.key().equals(field))
                        .flatMap(f -> f.values().keySet().stream())
                        .toList();
        Map<String, EventType> types = new LinkedHashMap<>();
        try (Entry all = entry.entry("types")) {
            for (String value : all.keys()) {
                types.put(value, type(all, value));
                if (!values.contains(value))
                    all.fault("catalog.fault.word", value, value, String.join(", ", values));
            }
        }
        return types;
    }

    private static EventType type(Entry entry, String key) {
        String word = entry.word(key, TYPES);
        return Arrays.stream(EventType.values())
                .filter(t -> t.key().equals(word))
                .findFirst()
                .orElse(EventType.CONTACT_UPDATED);
    }

    private static Map<Part, String> from(Entry entry, List<String> keys) {
        Map<Part, String> from = new EnumMap<>(Part.class);
        try (Entry parts = entry.entry("from")) {
            for (Part part : Part.values())
                if (part == Part.AT || parts.has(FileKindFile.word(part)))
                    from.put(part, parts.word(FileKindFile.word(part), keys));
        }
        return from;
    }
}
