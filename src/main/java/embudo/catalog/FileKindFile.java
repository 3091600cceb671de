package embudo.catalog;

import embudo.catalog.FileKind.Correction;
import embudo.catalog.FileKind.Person;
import embudo.catalog.FileKind.Unknown;
import embudo.kernel.Language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads one declared kind of file. */
final class FileKindFile {
    private FileKindFile() {}

    static FileKind parse(String id, Entry entry) {
        if (!entry.text("key").equals(id))
            entry.fault("catalog.fault.file_name", "key", entry.text("key"));
        String system = entry.text("system");
        Map<Language, String> name = entry.texts("name");
        List<FileField> fields = new ArrayList<>();
        Set<String> headers = new HashSet<>();
        for (Entry field : entry.entries("fields"))
            try (field) {
                fields.add(field(field, headers));
            }
        List<String> keys = fields.stream().map(FileField::key).toList();
        List<EventRule> events = new ArrayList<>();
        if (entry.has("events"))
            for (Entry rule : entry.entries("events"))
                try (rule) {
                    events.add(EventRuleFile.parse(rule, fields, entry.words("naturalKey", keys)));
                }
        Correction correction =
                Correction.valueOf(constant(entry, "correction", Correction.values()));
        return new FileKind(
                id,
                system,
                name,
                fields,
                entry.words("naturalKey", keys),
                correction,
                correction == Correction.NEWEST ? entry.word("newest", keys) : null,
                entry.word("record", List.of("yes", "no")).equals("yes"),
                entry.has("at") ? entry.word("at", keys) : null,
                entry.has("person") ? person(entry, keys) : null,
                events);
    }

    private static FileField field(Entry entry, Set<String> headers) {
        String key = entry.text("key");
        FileField.Type type =
                FileField.Type.valueOf(constant(entry, "type", FileField.Type.values()));
        List<String> names = entry.words("headers", List.of());
        for (String header : names)
            if (!headers.add(PlainText.of(header)))
                entry.fault("catalog.fault.header_twice", "headers", header);
        return new FileField(
                key,
                type,
                entry.has("required") && entry.word("required", List.of("yes")).equals("yes"),
                entry.texts("name"),
                names,
                type == FileField.Type.ENUM ? values(entry) : Map.of());
    }

    private static Map<String, List<String>> values(Entry entry) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        try (Entry all = entry.entry("values")) {
            for (String value : all.keys()) values.put(value, all.words(value, List.of()));
        }
        return values;
    }

    private static Person person(Entry entry, List<String> keys) {
        try (Entry person = entry.entry("person")) {
            return new Person(
                    person.word("field", keys),
                    Unknown.valueOf(constant(person, "unknown", Unknown.values())));
        }
    }

    /** A constant's name as declarations write it: lower case with hyphens. */
    static String constant(Entry entry, String key, Enum<?>[] all) {
        List<String> names = Arrays.stream(all).map(FileKindFile::word).toList();
        String word = entry.word(key, names);
        return names.contains(word) ? all[names.indexOf(word)].name() : all[0].name();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
