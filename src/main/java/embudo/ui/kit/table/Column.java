package embudo.ui.kit.table;

import embudo.text.Texts;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A column that a table offers.
 *
 * @param key stable: layouts, views and orders name it
 * @param width in pixels, to begin with
 * @param say a row's value in words, for the cell, for copies and for those who listen; never null
 * @param face how a cell looks, null for the words alone
 */
public record Column<R>(
        String key,
        Function<Texts, String> title,
        double width,
        boolean sortable,
        boolean number,
        BiFunction<R, Texts, String> say,
        Supplier<Face<R>> face) {
    /** A column of words. */
    public static <R> Column<R> words(
            String key,
            Function<Texts, String> title,
            double width,
            BiFunction<R, Texts, String> say) {
        return new Column<>(key, title, width, true, false, say, null);
    }

    /** A column of numbers, which stand at the right. */
    public static <R> Column<R> numbers(
            String key,
            Function<Texts, String> title,
            double width,
            BiFunction<R, Texts, String> say) {
        return new Column<>(key, title, width, true, true, say, null);
    }

    public Column<R> unsorted() {
        return new Column<>(key, title, width, false, number, say, face);
    }

    public Column<R> looking(Supplier<Face<R>> f) {
        return new Column<>(key, title, width, sortable, number, say, f);
    }
}
