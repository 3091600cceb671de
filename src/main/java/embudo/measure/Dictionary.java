package embudo.measure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The different texts of a field, numbered from 0. It only grows, so that tables made earlier keep
 * reading theirs; one thread writes.
 */
final class Dictionary {
    /** Null for fields of which nearly every person has another value. */
    private final Map<String, Integer> codes;

    private volatile String[] values = new String[16];
    private volatile int size;

    Dictionary(boolean distinct) {
        codes = distinct ? null : new HashMap<>();
    }

    /** The text's number, -1 for null. */
    int code(String text) {
        if (text == null) return -1;
        if (codes == null) return add(text);
        Integer known = codes.get(text);
        if (known != null) return known;
        codes.put(text, size);
        return add(text);
    }

    private int add(String text) {
        if (size == values.length) values = Arrays.copyOf(values, size * 2);
        values[size] = text;
        return size++;
    }

    String value(int code) {
        return values[code];
    }

    int size() {
        return size;
    }
}
