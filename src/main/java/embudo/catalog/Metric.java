package embudo.catalog;

import embudo.kernel.Language;

import java.util.Map;

/**
 * One declared metric. {@code target} is in the metric's own unit (fractions for percent, minor
 * units of the workspace's currency for money), NaN without target; {@code watchFrom} is the
 * attained share of the target from which it counts as "watch" rather than "behind". Fewer than
 * {@code minimumN} observations show n/a.
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
        Map<Language, String> formula) {
    public Metric {
        name = Map.copyOf(name);
        definition = Map.copyOf(definition);
        formula = Map.copyOf(formula);
    }
}
