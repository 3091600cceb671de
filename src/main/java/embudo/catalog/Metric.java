package embudo.catalog;

import embudo.catalog.measure.Measure;
import embudo.kernel.Language;

import java.util.List;
import java.util.Map;

/**
 * One declared metric. {@code target} is in the metric's own unit (fractions for percent, minor
 * units of the workspace's currency for money), NaN without target; {@code watchFrom} is the
 * attained share of the target from which it counts as "watch" rather than "behind". Fewer than
 * {@code minimumN} observations show n/a.
 *
 * @param group where it stands among others: part of a message key
 * @param observations what counts as observations; null for what the measure divides by, or counts
 * @param benchmarks what others reach, in the order declared
 */
public record Metric(
        String key,
        String system,
        String unit,
        boolean lowerIsBetter,
        double target,
        double watchFrom,
        long minimumN,
        Map<Language, String> name,
        Map<Language, String> definition,
        Map<Language, String> formula,
        String group,
        Measure measure,
        Measure observations,
        List<Benchmark> benchmarks) {
    /** Groups in the order they are shown. */
    public static final List<String> GROUPS =
            List.of(
                    "awareness",
                    "interest",
                    "consideration",
                    "action",
                    "conversion",
                    "webinar",
                    "content",
                    "behaviour",
                    "nurturing",
                    "business",
                    "automation",
                    "health");

    public Metric {
        name = Map.copyOf(name);
        definition = Map.copyOf(definition);
        formula = Map.copyOf(formula);
        // Reports kept before there were benchmarks hold none.
        benchmarks = benchmarks == null ? List.of() : List.copyOf(benchmarks);
    }

    /** What is said of the metric, without what is counted: a kept report is not counted again. */
    public Metric described() {
        return with(null, null);
    }

    Metric with(Measure resolved) {
        return with(resolved, observations);
    }

    private Metric with(Measure counted, Measure observed) {
        return new Metric(
                key,
                system,
                unit,
                lowerIsBetter,
                target,
                watchFrom,
                minimumN,
                name,
                definition,
                formula,
                group,
                counted,
                observed,
                benchmarks);
    }
}
