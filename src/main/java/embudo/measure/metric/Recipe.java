package embudo.measure.metric;

import embudo.catalog.Metric;
import embudo.catalog.measure.Measure;
import embudo.catalog.measure.Measures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How one number is made of what is counted: a letter for each thing over the period or the one
 * before, and a formula of letters that somebody with the rows alone can follow. Beside the usual
 * signs it knows {@code change(a, b)} = (a - b) / |b|, {@code mean(…)}, and {@code share(a, t)} and
 * {@code limit(a, t)}: how much of a target is attained, from 0 to 1, where more is better and
 * where less is.
 */
final class Recipe {
    private static final int LETTERS = 26;
    private final Map<Measure.Leaf, String> now = new LinkedHashMap<>();
    private final Map<Measure.Leaf, String> before = new LinkedHashMap<>();
    private final Map<String, MetricFigure> others;
    private final String formula;

    /**
     * @param others answers of the metrics whose attainment this one is made of
     */
    Recipe(Metric metric, Map<String, MetricFigure> others) {
        this.others = others;
        formula = formula(metric.measure(), true);
    }

    /** What is counted over the period, or over the one before. */
    Map<Measure.Leaf, String> letters(boolean inPeriod) {
        return inPeriod ? now : before;
    }

    String formula() {
        return formula;
    }

    /** Keys of the metrics whose attainment a measure is made of. */
    static List<String> others(Measure measure) {
        List<String> keys = new ArrayList<>();
        Measures.walk(
                measure,
                m -> {
                    if (m instanceof Measure.Attainment(List<String> parts)) keys.addAll(parts);
                });
        return keys;
    }

    private String letter(Measure.Leaf leaf, boolean inPeriod) {
        return letters(inPeriod).computeIfAbsent(leaf, l -> name(now.size() + before.size()));
    }

    /** A to Z, then AA, AB and so on. */
    private static String name(int n) {
        String last = String.valueOf((char) ('A' + n % LETTERS));
        return n < LETTERS ? last : name(n / LETTERS - 1) + last;
    }

    private String formula(Measure measure, boolean inPeriod) {
        return switch (measure) {
            case Measure.Leaf leaf -> letter(leaf, inPeriod);
            case Measure.Sum(List<Measure.Term> terms) ->
                    terms.stream()
                            .map(t -> t.weight() + " * " + formula(t.of(), inPeriod))
                            .collect(Collectors.joining(" + ", "(", ")"));
            case Measure.Ratio(Measure top, Measure by) ->
                    "(" + formula(top, inPeriod) + " / " + formula(by, inPeriod) + ")";
            case Measure.Change(Measure of) ->
                    "change(" + formula(of, inPeriod) + ", " + formula(of, false) + ")";
            case Measure.Attainment(List<String> keys) ->
                    keys.stream()
                            .map(others::get)
                            .filter(f -> f.value().known() && !Double.isNaN(f.value().target()))
                            .map(f -> attained(f, inPeriod))
                            .collect(Collectors.joining(", ", "100 * mean(", ")"));
            case Measure.Of(String key) -> throw new IllegalStateException("not resolved: " + key);
        };
    }

    private String attained(MetricFigure f, boolean inPeriod) {
        return (f.metric().lowerIsBetter() ? "limit(" : "share(")
                + formula(f.metric().measure(), inPeriod)
                + ", "
                + f.value().target()
                + ")";
    }
}
