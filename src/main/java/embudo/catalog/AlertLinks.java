package embudo.catalog;

import embudo.catalog.alert.AlertRule;
import embudo.catalog.alert.AlertTest;
import embudo.catalog.alert.AlertTest.Against;
import embudo.catalog.alert.Insight;
import embudo.catalog.alert.RuleAction;
import embudo.catalog.measure.Dimension;
import embudo.catalog.measure.Measures;
import embudo.catalog.workflow.Workflow;
import embudo.domain.watch.AlertStep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Checks that what alert rules name exists and fits. */
final class AlertLinks {
    private final Map<String, Metric> metrics = new HashMap<>();
    private final Set<String> workflows = new TreeSet<>();
    private final Faults faults;

    private final WorkflowLinks links;

    AlertLinks(List<Metric> all, List<Workflow> workflows, WorkflowLinks links, Faults faults) {
        this.links = links;
        for (Workflow workflow : workflows) this.workflows.add(workflow.key());
        for (Metric metric : all) metrics.put(metric.key(), metric);
        this.faults = faults;
    }

    void check(AlertRule rule) {
        check("alerts/", rule);
    }

    /** Of every metric, the name of the one it is about stands for its subject. */
    void check(Insight insight) {
        if (insight.each() == null) check("insights/", insight.rule());
        else
            holes(
                    insight.rule(),
                    "insights/" + insight.key(),
                    new ArrayList<>(List.of("value", "threshold", "n", "metric")));
    }

    private void check(String folder, AlertRule rule) {
        String place = folder + rule.key();
        if (rule.action() != null) action(rule, place);
        if (rule.probe().isPresent()) {
            holes(rule, place, new ArrayList<>(List.of("value", "threshold", "n")));
            return;
        }
        if (!known(rule.when(), place)) return;
        Metric metric = metrics.get(rule.when().metric());
        splits(metric, rule.split(), place);
        splits(metric, rule.driver(), place);
        if (rule.also() != null && known(rule.also(), place)) {
            splits(metrics.get(rule.also().metric()), rule.split(), place);
            if (rule.also().against() != Against.BOUND)
                faults.add("catalog.fault.alert_also", place, rule.also().metric());
        }
        boolean usual = rule.when().against() == Against.USUAL;
        if (usual && rule.split() != null)
            faults.add("catalog.fault.alert_usual", place, rule.split().key());
        List<String> holes = new ArrayList<>(List.of("value", "threshold", "n"));
        if (!Double.isNaN(metric.target())) holes.add("target");
        if (rule.when().against() != Against.BOUND) holes.add("before");
        if (rule.also() != null) holes.add("also");
        holes(rule, place, holes);
    }

    private void action(AlertRule rule, String place) {
        RuleAction action = rule.action();
        for (RuleAction.Order order : action.once()) links.order(place, order, action.approve());
        if (action.what() != AlertStep.What.START) return;
        if (!workflows.contains(action.workflow()))
            faults.add(
                    "catalog.fault.alert_workflow",
                    place,
                    action.workflow(),
                    String.join(", ", workflows));
        if (!rule.ofPeople() && action.people() == null)
            faults.add("catalog.fault.alert_people", place);
    }

    private void holes(AlertRule rule, String place, List<String> holes) {
        if (rule.grouped()) holes.add("subject");
        for (String hole : rule.holes())
            if (!holes.contains(hole))
                faults.add("catalog.fault.alert_hole", place, hole, String.join(", ", holes));
    }

    private boolean known(AlertTest test, String place) {
        if (test.metric().isEmpty() || metrics.containsKey(test.metric()))
            return !test.metric().isEmpty();
        faults.add("catalog.fault.no_metric", place, test.metric());
        return false;
    }

    private void splits(Metric metric, Dimension by, String place) {
        if (by == null || Measures.splits(metric.measure()).contains(by)) return;
        Stream<String> can = Measures.splits(metric.measure()).stream().map(Dimension::key);
        faults.add(
                "catalog.fault.alert_split",
                place,
                metric.key(),
                by.key(),
                String.join(", ", can.toList()));
    }
}
