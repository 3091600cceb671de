package embudo.intake;

import embudo.domain.Settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One kind of file. Adding a kind means one class and one line in {@link Kinds}. Its docstring
 * declares the natural key of its rows and what a corrected row does.
 */
interface ImportKind {
    /** Stable name, such as {@code contacts}. */
    String key();

    /** Fields a column can be mapped to. */
    List<String> targets();

    /** The kind as people choose it. */
    default Importer.Kind described() {
        return new Importer.Kind(key(), targets(), keepsOwn());
    }

    /** True when columns can be kept as fields of the workspace's own. */
    default boolean keepsOwn() {
        return false;
    }

    /** Targets that every row needs. */
    default List<String> required() {
        return List.of();
    }

    /** What the values of a target look like. */
    default Form form(String target) {
        return dates().contains(target) ? Form.MOMENT : Form.TEXT;
    }

    /** Where in the file this kind's table begins, empty when it is not there. */
    Optional<Fit> fit(Head head);

    /** Proposed meaning of the columns of a table with this header: index to target. */
    Map<Integer, String> propose(Head head, Row header);

    /** Targets whose columns hold dates; they decide the order of day and month. */
    List<String> dates();

    /** Who the rows of a plan are about, where the kind must know beforehand who comes again. */
    default Survey.RowKey keyOf(ImportPlan plan, Row header, Settings settings) {
        return row -> null;
    }

    /**
     * Reads the whole file and writes to the desk's session, telling its tally what becomes of each
     * row.
     *
     * @return the kind's own figures for {@link Preview#summary()}
     */
    Map<String, Object> read(Desk desk);

    /** A table that was found: the layout's name, its header row, and how well it fits, 0 to 1. */
    record Fit(String layout, Row header, double score) {}
}
