package embudo.watch;

import embudo.catalog.Metric;
import embudo.catalog.alert.AlertRule;
import embudo.catalog.alert.Escalation;
import embudo.catalog.alert.Probe;
import embudo.domain.watch.Alert;
import embudo.domain.watch.Severity;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is declared about alerts. Immutable. */
public final class Rulebook {
    private final Map<String, AlertRule> rules = new LinkedHashMap<>();
    private final Map<String, Metric> metrics = new HashMap<>();
    private final Escalation escalation;

    public Rulebook(List<AlertRule> rules, List<Metric> metrics, Escalation escalation) {
        for (Probe probe : Probe.values()) this.metrics.put(probe.key(), probe.metric());
        metrics.forEach(m -> this.metrics.put(m.key(), m));
        rules.forEach(r -> this.rules.put(r.key(), r));
        this.escalation = escalation;
    }

    /** In the order declared. */
    public Collection<AlertRule> rules() {
        return List.copyOf(rules.values());
    }

    /** The rule an alert was raised by, null when it is declared no more. */
    public AlertRule rule(String key) {
        return rules.get(key);
    }

    /** What a rule is about; of what is no metric, one that says only name and unit. */
    public Metric metric(String key) {
        return metrics.get(key);
    }

    Map<String, Metric> metrics() {
        return Map.copyOf(metrics);
    }

    public Escalation escalation() {
        return escalation;
    }

    /** How long an alert must hold before anybody is told. */
    public Duration hold(Alert alert) {
        AlertRule rule = rule(alert.rule());
        return rule == null ? level(alert.severity()).hold() : hold(rule);
    }

    Duration hold(AlertRule rule) {
        return rule.hold() == null ? level(rule.severity()).hold() : rule.hold();
    }

    /** By which ways alerts of a severity are told, and after how long unless the rule says so. */
    public Escalation.Level level(Severity severity) {
        return escalation.of(severity);
    }
}
