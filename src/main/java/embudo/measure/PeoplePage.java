package embudo.measure;

import embudo.domain.Contact;
import embudo.domain.ContactField;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Some thousand people as columns, one a field. Never changed once it is part of a table: an edit
 * makes a copy of this page alone.
 */
final class PeoplePage {
    static final int SHIFT = 12;
    static final int SIZE = 1 << SHIFT;
    static final int MASK = SIZE - 1;
    static final long UNKNOWN = Long.MIN_VALUE;
    private static final ContactField[] FIELDS = ContactField.values();
    final long[] ids;

    /** By the field's ordinal; null where the field is no text, or nobody here has one. */
    private final int[][] codes;

    private final long[][] numbers;

    /** By the place of the workspace's own field. */
    private int[][] custom;

    PeoplePage() {
        ids = new long[SIZE];
        codes = new int[FIELDS.length][];
        numbers = new long[FIELDS.length][];
        custom = new int[0][];
    }

    private PeoplePage(PeoplePage other) {
        ids = other.ids.clone();
        codes = copy(other.codes);
        numbers = new long[FIELDS.length][];
        for (int f = 0; f < FIELDS.length; f++)
            if (other.numbers[f] != null) numbers[f] = other.numbers[f].clone();
        custom = copy(other.custom);
    }

    PeoplePage copy() {
        return new PeoplePage(this);
    }

    private static int[][] copy(int[][] columns) {
        int[][] all = new int[columns.length][];
        for (int i = 0; i < columns.length; i++)
            if (columns[i] != null) all[i] = columns[i].clone();
        return all;
    }

    /** Writes one person while the page is being made. */
    void put(int cell, Contact contact, Dictionary[] texts, Map<String, Dictionary> own) {
        ids[cell] = contact.id();
        for (ContactField field : FIELDS) {
            int f = field.ordinal();
            Object value = contact.fields().get(field);
            if (texts[f] == null) {
                long number =
                        switch (value) {
                            case null -> UNKNOWN;
                            case Instant at -> at.toEpochMilli();
                            default -> (Long) value;
                        };
                if (numbers[f] == null && number != UNKNOWN) numbers[f] = longs();
                if (numbers[f] != null) numbers[f][cell] = number;
            } else {
                codes[f] = put(codes[f], cell, code(codes[f], cell, texts[f], (String) value));
            }
        }
        if (custom.length < own.size()) custom = Arrays.copyOf(custom, own.size());
        int place = 0;
        for (Map.Entry<String, Dictionary> field : own.entrySet()) {
            String value = contact.custom().get(field.getKey());
            int code = code(custom[place], cell, field.getValue(), value);
            custom[place] = put(custom[place++], cell, code);
        }
    }

    /** A text that stays keeps its number: no edit of another field makes a dictionary grow. */
    private static int code(int[] column, int cell, Dictionary texts, String value) {
        int before = column == null ? -1 : column[cell];
        return before >= 0 && texts.value(before).equals(value) ? before : texts.code(value);
    }

    private static int[] put(int[] column, int cell, int code) {
        int[] kept = column;
        if (kept == null && code >= 0) {
            kept = new int[SIZE];
            Arrays.fill(kept, -1);
        }
        if (kept != null) kept[cell] = code;
        return kept;
    }

    private static long[] longs() {
        long[] column = new long[SIZE];
        Arrays.fill(column, UNKNOWN);
        return column;
    }

    /** Number of the text, -1 when unknown. */
    int code(ContactField field, int cell) {
        int[] column = codes[field.ordinal()];
        return column == null ? -1 : column[cell];
    }

    /** A count or epoch milliseconds, {@link #UNKNOWN} when unknown. */
    long number(ContactField field, int cell) {
        long[] column = numbers[field.ordinal()];
        return column == null ? UNKNOWN : column[cell];
    }

    int custom(int place, int cell) {
        return place >= custom.length || custom[place] == null ? -1 : custom[place][cell];
    }

    /** A dictionary for each field that holds texts, null for the others. */
    static Dictionary[] dictionaries() {
        List<ContactField> distinct =
                List.of(ContactField.EMAIL, ContactField.PHONE, ContactField.EXTERNAL_ID);
        Dictionary[] all = new Dictionary[FIELDS.length];
        for (ContactField field : FIELDS)
            if (field.type() != ContactField.Type.COUNT && field.type() != ContactField.Type.MOMENT)
                all[field.ordinal()] = new Dictionary(distinct.contains(field));
        return all;
    }
}
