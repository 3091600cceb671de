package embudo.catalog;

import embudo.catalog.alert.RuleAction;
import embudo.catalog.condition.Span;
import embudo.catalog.workflow.Action;
import embudo.catalog.workflow.ActionField;
import embudo.catalog.workflow.Pack;
import embudo.catalog.workflow.Step;
import embudo.catalog.workflow.Template;
import embudo.catalog.workflow.Workflow;
import embudo.domain.ContactField;
import embudo.kernel.Language;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds what workflows name against what there is: actions, templates, other workflows. */
final class WorkflowLinks {
    private final Map<String, Action> actions;
    private final Map<String, Template> templates;
    private final Map<String, Workflow> workflows;
    private final Faults faults;

    WorkflowLinks(
            Collection<Action> actions,
            Collection<Template> templates,
            Collection<Workflow> workflows,
            Faults faults) {
        this.actions = byKey(actions, Action::key);
        this.templates = byKey(templates, Template::key);
        this.workflows = byKey(workflows, Workflow::key);
        this.faults = faults;
    }

    private static <T> Map<String, T> byKey(Collection<T> all, Function<T, String> key) {
        return all.stream().collect(Collectors.toMap(key, t -> t, (a, b) -> b));
    }

    void check(Workflow workflow) {
        for (Step step : workflow.steps())
            switch (step) {
                case Step.Act act -> {
                    check(place(workflow, step), act);
                    String other = act.with().getOrDefault("workflow", "");
                    if (enters(act)
                            && (other.equals(workflow.key())
                                    || runs(other, new HashSet<>()).contains(workflow.key())))
                        faults.add("catalog.fault.runs_itself", place(workflow, step), other);
                }
                case Step.Run run -> {
                    // What is empty was reported when it was read.
                    if (run.workflow().isEmpty()) continue;
                    if (!workflows.containsKey(run.workflow()))
                        unknown(place(workflow, step), "run", run.workflow(), workflows.keySet());
                    else if (runs(run.workflow(), new HashSet<>()).contains(workflow.key()))
                        faults.add(
                                "catalog.fault.runs_itself", place(workflow, step), run.workflow());
                }
                default -> {}
            }
    }

    void check(Pack pack) {
        for (String key : pack.workflows())
            if (!workflows.containsKey(key))
                unknown("packs/" + pack.key() + ".yaml", "workflows", key, workflows.keySet());
    }

    private static String place(Workflow workflow, Step step) {
        return "workflows/" + workflow.key() + ".yaml (" + step.id() + ")";
    }

    private void unknown(String place, String key, String word, Set<String> known) {
        faults.add("catalog.fault.word", place, key, word, String.join(", ", new TreeSet<>(known)));
    }

    /** Every workflow that one leads to. */
    private Set<String> runs(String key, Set<String> found) {
        if (!workflows.containsKey(key) || !found.add(key)) return found;
        for (Step step : workflows.get(key).steps())
            if (step instanceof Step.Run run) runs(run.workflow(), found);
            else if (step instanceof Step.Act act && enters(act))
                runs(act.with().getOrDefault("workflow", ""), found);
        return found;
    }

    private boolean enters(Step.Act act) {
        Action action = actions.get(act.action());
        return action != null && action.effect() == Action.Effect.ENTER;
    }

    /**
     * What an alert orders must be a command; what needs agreement each time only after it.
     *
     * @param agreed whether a person agrees first
     */
    void order(String place, RuleAction.Order order, boolean agreed) {
        check(place, order.action(), order.fields(Language.EN, text -> text));
        Action action = actions.get(order.action());
        if (action == null) return;
        if (action.effect() != Action.Effect.COMMAND || action.critical() && !agreed)
            faults.add("catalog.fault.alert_order", place, order.action());
    }

    private void check(String place, Step.Act act) {
        check(place, act.action(), act.with());
    }

    private void check(String place, String key, Map<String, String> with) {
        Action action = actions.get(key);
        if (action == null) {
            if (key.isEmpty()) return;
            unknown(place, "do", key, actions.keySet());
            return;
        }
        Set<String> known = new HashSet<>();
        for (ActionField field : action.fields()) {
            known.add(field.key());
            String value = with.get(field.key());
            if (value != null) check(place, field, value);
            else if (field.required()) faults.add("catalog.fault.missing", place, field.key());
        }
        Template template =
                action.effect() == Action.Effect.MESSAGE
                        ? templates.get(with.getOrDefault("template", ""))
                        : null;
        if (template != null) {
            known.addAll(template.variables());
            for (String variable : template.variables())
                if (!with.containsKey(variable))
                    faults.add("catalog.fault.no_variable", place, template.key(), variable);
        }
        for (String name : with.keySet())
            if (!known.contains(name))
                faults.add(
                        "catalog.fault.unknown_key",
                        place,
                        name,
                        String.join(", ", new TreeSet<>(known)));
    }

    private void check(String place, ActionField field, String value) {
        switch (field.type()) {
            case TEXT -> {}
            case NUMBER -> {
                if (!value.matches("-?\\d{1,12}(\\.\\d{1,6})?"))
                    faults.add("catalog.fault.type.number", place, field.key());
            }
            case CHOICE -> {
                if (!field.values().containsKey(value))
                    unknown(place, field.key(), value, field.values().keySet());
            }
            case SPAN -> {
                if (Span.parse(value) == null)
                    faults.add("catalog.fault.span", place, field.key(), value);
            }
            case TEMPLATE -> {
                if (!templates.containsKey(value))
                    unknown(place, field.key(), value, templates.keySet());
            }
            case WORKFLOW -> {
                if (!workflows.containsKey(value))
                    unknown(place, field.key(), value, workflows.keySet());
            }
            case CONTACT_FIELD -> {
                List<String> texts =
                        Arrays.stream(ContactField.values())
                                .filter(f -> f.type() == ContactField.Type.TEXT)
                                .map(ContactField::key)
                                .toList();
                if (!texts.contains(value)) unknown(place, field.key(), value, Set.copyOf(texts));
            }
        }
    }
}
