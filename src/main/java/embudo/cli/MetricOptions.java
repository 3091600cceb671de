package embudo.cli;

import embudo.catalog.condition.Conditions;
import embudo.catalog.measure.Dimension;
import embudo.kernel.Problem;
import embudo.measure.metric.Grain;
import embudo.measure.metric.MetricQuery;

import picocli.CommandLine.Option;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Options that say what of metrics is wanted. */
final class MetricOptions {
    @Option(names = "--period")
    String period;

    @Option(names = "--split", paramLabel = "DIMENSION")
    String split;

    @Option(names = "--only", paramLabel = "DIMENSION=VALUE")
    List<String> only = List.of();

    @Option(names = "--where", paramLabel = "CONDITION", defaultValue = "")
    String where;

    @Option(names = "--series", paramLabel = "STEP")
    String series;

    /** Null for none. */
    Dimension dimension() {
        return split == null ? null : one(split, Dimension.values(), "measure.metric.dimension");
    }

    MetricQuery query(Services services, List<String> keys, DayOfWeek weekStart) {
        MetricQuery q =
                MetricQuery.of(keys, FigureCommands.period(services, period))
                        .split(dimension())
                        .only(only())
                        .where(Conditions.read(where, services.audience().fields()).orThrow());
        return series == null
                ? q
                : q.series(one(series, Grain.values(), "measure.metric.step"), weekStart);
    }

    private Map<Dimension, Set<String>> only() {
        Map<Dimension, Set<String>> values = new EnumMap<>(Dimension.class);
        for (String each : only) {
            int at = each.indexOf('=');
            if (at < 1) throw new Problem("cli.metrics.only", each);
            values.computeIfAbsent(
                            one(
                                    each.substring(0, at),
                                    Dimension.values(),
                                    "measure.metric.dimension"),
                            d -> new TreeSet<>())
                    .add(each.substring(at + 1));
        }
        return values;
    }

    private static <E extends Enum<E>> E one(String word, E[] values, String problem) {
        for (E value : values)
            if (value.name().toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT)))
                return value;
        throw new Problem(
                problem,
                word,
                Arrays.stream(values)
                        .map(v -> v.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ")));
    }
}
