package embudo.catalog;

import embudo.catalog.measure.Measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the measures of other metrics where a metric names them. */
final class MetricLinks {
    private final Map<String, Metric> metrics = new HashMap<>();
    private final Faults faults;

    private MetricLinks(List<Metric> all, Faults faults) {
        this.faults = faults;
        for (Metric metric : all) metrics.put(metric.key(), metric);
    }

    static List<Metric> resolve(List<Metric> all, Faults faults) {
        MetricLinks links = new MetricLinks(all, faults);
        return all.stream().map(m -> m.with(links.of(m.measure(), List.of(m.key())))).toList();
    }

    private Measure of(Measure measure, List<String> path) {
        return switch (measure) {
            case Measure.Of(String key) -> named(key, path);
            case Measure.Sum(List<Measure.Term> terms) ->
                    new Measure.Sum(
                            terms.stream()
                                    .map(t -> new Measure.Term(t.weight(), of(t.of(), path)))
                                    .toList());
            case Measure.Ratio(Measure top, Measure by) ->
                    new Measure.Ratio(of(top, path), of(by, path));
            case Measure.Change(Measure part) -> new Measure.Change(of(part, path));
            case Measure.Attainment(List<String> keys) -> {
                keys.forEach(key -> known(key, path));
                yield measure;
            }
            case Measure.Leaf leaf -> leaf;
        };
    }

    private Measure named(String key, List<String> path) {
        if (path.contains(key)) {
            faults.add("catalog.fault.metric_circle", "metrics/" + path.getFirst(), key);
            return new Measure.Missing("");
        }
        if (!known(key, path)) return new Measure.Missing("");
        List<String> longer = new ArrayList<>(path);
        longer.add(key);
        return of(metrics.get(key).measure(), longer);
    }

    private boolean known(String key, List<String> path) {
        if (metrics.containsKey(key)) return true;
        faults.add("catalog.fault.no_metric", "metrics/" + path.getFirst(), key);
        return false;
    }
}
