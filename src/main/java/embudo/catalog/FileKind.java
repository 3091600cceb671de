package embudo.catalog;

import embudo.kernel.Language;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of file that is declared rather than programmed: its columns, what makes a row the same
 * row when it is read again, what a corrected row does and what rows become.
 *
 * @param naturalKey fields whose values together name a row
 * @param newest the moment that decides for {@link Correction#NEWEST}, else null
 * @param record whether rows are kept as records; a kind without makes events only
 * @param at the field that says when it was, null when rows have no time
 * @param person who a row is about, null for kinds that are about nobody
 */
public record FileKind(
        String key,
        String system,
        Map<Language, String> name,
        List<FileField> fields,
        List<String> naturalKey,
        Correction correction,
        String newest,
        boolean record,
        String at,
        Person person,
        List<EventRule> events) {

    /** What a row does whose key is known with other values. */
    public enum Correction {
        /** The later file is right. */
        REPLACE,
        /** What was known first stays. */
        KEEP_FIRST,
        /** The row whose moment is later is right. */
        NEWEST
    }

    /** What becomes of a row about somebody who is no contact yet. */
    public enum Unknown {
        /** The address becomes a contact. */
        CREATE,
        /** The row is rejected. */
        REJECT
    }

    /** The field with the address, and what happens when nobody has it. */
    public record Person(String field, Unknown unknown) {}

    public FileKind {
        name = Map.copyOf(name);
        fields = List.copyOf(fields);
        naturalKey = List.copyOf(naturalKey);
        events = List.copyOf(events);
    }

    public FileField field(String fieldKey) {
        return fields.stream().filter(f -> f.key().equals(fieldKey)).findFirst().orElseThrow();
    }

    /** Keys of the fields every row must have. */
    public List<String> required() {
        return fields.stream().filter(FileField::required).map(FileField::key).toList();
    }

    /** Keys of the fields of some types. */
    public List<String> typed(FileField.Type... types) {
        return fields.stream()
                .filter(f -> List.of(types).contains(f.type()))
                .map(FileField::key)
                .toList();
    }

    /** The field that names the currency of the row's amounts. */
    public Optional<String> currency() {
        return typed(FileField.Type.CURRENCY).stream().findFirst();
    }
}
