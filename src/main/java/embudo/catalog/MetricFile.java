package embudo.catalog;

import java.util.ArrayList;
import java.util.List;

/** Reads one metric. */
final class MetricFile {
    static final List<String> UNITS =
            List.of(
                    "count", "percent", "money", "ratio", "minutes", "seconds", "score", "days",
                    "hours", "months");
    private static final List<String> SETS =
            List.of(
                    "industry_average",
                    "top_performers",
                    "our_targets",
                    "stretch",
                    "limit",
                    "problem",
                    "healthy",
                    "ideal",
                    "triggered_mail",
                    "suite",
                    "expected");
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
                entry.whole("minimumN", 0, 1_000_000),
                entry.texts("name"),
                entry.texts("definition"),
                entry.texts("formula"),
                entry.word("group", Metric.GROUPS),
                MeasureFile.parse(entry.entry("measure")),
                entry.has("observations") ? MeasureFile.parse(entry.entry("observations")) : null,
                benchmarks(entry));
    }

    private static List<Benchmark> benchmarks(Entry entry) {
        List<Benchmark> all = new ArrayList<>();
        if (entry.has("benchmarks"))
            for (Entry line : entry.entries("benchmarks"))
                try (line) {
                    double low = line.number(line.has("from") ? "from" : "value", 0, LARGEST);
                    all.add(
                            new Benchmark(
                                    line.word("set", SETS),
                                    low,
                                    line.has("to") ? line.number("to", low, LARGEST) : low));
                }
        return all;
    }
}
