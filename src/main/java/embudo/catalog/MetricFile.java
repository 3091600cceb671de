package embudo.catalog;

import java.util.List;

/** Reads one metric. */
final class MetricFile {
    static final List<String> UNITS =
            List.of("count", "percent", "money", "ratio", "minutes", "seconds", "score");
    private static final double LARGEST = 1e15;

    private MetricFile() {}

    static Metric parse(String id, Entry entry) {
        Ids.check(id, entry);
        boolean lower = entry.word("better", List.of("higher", "lower")).equals("lower");
        return new Metric(
                id,
                entry.text("system"),
                entry.word("unit", UNITS),
                lower,
                entry.has("target")
                        ? entry.number("target", Double.MIN_VALUE, LARGEST)
                        : Double.NaN,
                entry.number("watchFrom", 0, 1),
                entry.whole("minimumN", 1, 1_000_000),
                entry.texts("name"),
                entry.texts("definition"),
                entry.texts("formula"));
    }
}
