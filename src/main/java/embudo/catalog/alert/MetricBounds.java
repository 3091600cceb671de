package embudo.catalog.alert;

import embudo.catalog.alert.AlertTest.Against;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where each metric is bounded by an alert rule. Whatever else shows a bound of it takes it from
 * here, so that no screen says all is well while an alert is raised, C44.
 */
public final class MetricBounds {
    private final Map<String, List<AlertTest>> tests = new HashMap<>();

    public MetricBounds(List<AlertRule> rules) {
        for (AlertRule rule : rules)
            if (rule.probe().isEmpty() && rule.when().against() == Against.BOUND)
                tests.computeIfAbsent(rule.when().metric(), m -> new ArrayList<>())
                        .add(rule.when());
    }

    /** The bound of a metric; empty where no rule has one, or several rules have different ones. */
    public Optional<AlertTest> of(String metric) {
        List<AlertTest> found = tests.getOrDefault(metric, List.of()).stream().distinct().toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
