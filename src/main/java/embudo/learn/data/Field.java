package embudo.learn.data;

import java.util.ArrayList;
import java.util.List;

/**
 * A column of examples. A cell is a double: the number itself, or the index of a level; {@code NaN}
 * is missing.
 *
 * @param name unique in its schema
 * @param levels the words of a nominal field, the last always {@link #UNKNOWN}; empty for a number
 * @param missing what a missing number becomes; {@code NaN} = the median of the training rows
 */
public record Field(String name, Type type, List<String> levels, double missing) {
    /** The level that stands for a missing word and for words that training never saw. */
    public static final String UNKNOWN = "unknown";

    /** What a cell is. */
    public enum Type {
        NUMERIC,
        NOMINAL
    }

    public Field {
        levels = List.copyOf(levels);
        if ((type == Type.NOMINAL) != levels.contains(UNKNOWN))
            throw new IllegalArgumentException(name + " has levels " + levels);
    }

    /** A number whose gaps become the median. */
    public static Field numeric(String name) {
        return numeric(name, Double.NaN);
    }

    /** A number whose gaps become {@code missing}. */
    public static Field numeric(String name, double missing) {
        return new Field(name, Type.NUMERIC, List.of(), missing);
    }

    /** Words without an order; the level {@link #UNKNOWN} is added at the end. */
    public static Field nominal(String name, List<String> words) {
        List<String> levels = new ArrayList<>(words);
        levels.remove(UNKNOWN);
        levels.add(UNKNOWN);
        return new Field(name, Type.NOMINAL, levels, Double.NaN);
    }

    public boolean nominal() {
        return type == Type.NOMINAL;
    }

    /** The cell of a word: its level, or {@link #UNKNOWN} for null and words never seen. */
    public double cell(String word) {
        int level = word == null ? -1 : levels.indexOf(word);
        return level < 0 ? levels.size() - 1 : level;
    }
}
