package embudo.catalog.sketch;

import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Conditions;
import embudo.catalog.workflow.Missed;
import embudo.catalog.workflow.Step;
import embudo.catalog.workflow.Trigger;
import embudo.catalog.workflow.Workflow;
import embudo.domain.EventType;
import embudo.kernel.Language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a workflow as a tree, leaving out what the reader takes for granted. */
final class WorkflowTree {
    private static final String FRESH = "2d";
    private final Map<String, Tree> entries = new LinkedHashMap<>();

    private WorkflowTree() {}

    static Tree.Block of(Workflow w) {
        WorkflowTree t = new WorkflowTree();
        t.put("key", w.key());
        if (!w.systems().isEmpty()) t.entries.put("systems", Tree.words(w.systems()));
        t.entries.put("name", said(w.name()));
        t.entries.put("description", said(w.description()));
        if (!w.triggers().isEmpty())
            t.entries.put("triggers", rows(w.triggers().stream().map(WorkflowTree::of).toList()));
        t.condition("where", w.where());
        if (w.once() != Workflow.Once.AGAIN) t.put("once", w.once());
        t.put("gap", w.gap());
        if (!w.stopOn().isEmpty()) t.entries.put("stop_on", types(w.stopOn()));
        t.put("group", w.group());
        if (w.limit() > 0) t.entries.put("limit", Tree.number(w.limit()));
        t.entries.put("steps", rows(w.steps().stream().map(WorkflowTree::of).toList()));
        return t.block();
    }

    private Tree.Block block() {
        return new Tree.Block(entries);
    }

    /** Words as they are, names of constants in lower case, nothing for null. */
    private void put(String key, Object value) {
        if (value == null) return;
        String text =
                value instanceof Enum<?> e
                        ? e.name().toLowerCase(Locale.ROOT)
                        : String.valueOf(value);
        entries.put(key, Tree.text(text));
    }

    private void condition(String key, Condition condition) {
        if (!condition.equals(Condition.EVERYONE)) put(key, Conditions.print(condition));
    }

    private static Tree rows(List<Tree.Block> blocks) {
        return new Tree.Row(new ArrayList<>(blocks));
    }

    private static Tree said(Map<Language, String> texts) {
        WorkflowTree t = new WorkflowTree();
        for (Language language : Language.values()) t.put(language.code(), texts.get(language));
        return t.block();
    }

    private static Tree types(Collection<EventType> types) {
        return Tree.words(types.stream().sorted().map(EventType::key).toList());
    }

    private static Tree.Block of(Trigger trigger) {
        WorkflowTree t = new WorkflowTree();
        switch (trigger) {
            case Trigger.OnEvent on -> {
                t.put("on", on.type().key());
                t.condition("where", on.where());
                if (!on.fresh().toString().equals(FRESH)) t.put("fresh", on.fresh());
                t.minutes(on.minutes());
            }
            case Trigger.OnWebinar on -> {
                t.put("webinar", on.end() ? "end" : "start");
                t.put("offset", on.offset());
                t.put("who", on.who());
                t.minutes(on.minutes());
                t.missed(on.missed());
            }
            case Trigger.OnTime on -> {
                t.put("at", on.at());
                t.put("every", on.weekday() != null ? "week" : on.day() > 0 ? "month" : "day");
                t.put("weekday", on.weekday());
                if (on.day() > 0) t.entries.put("day", Tree.number(on.day()));
                t.put("audience", Conditions.print(on.audience()));
                t.missed(on.missed());
            }
            case Trigger.OnCron on -> {
                t.put("cron", on.cron());
                t.put("audience", Conditions.print(on.audience()));
                t.missed(on.missed());
            }
            case Trigger.OnBecoming(Condition c) -> t.put("becomes", Conditions.print(c));
        }
        return t.block();
    }

    private void minutes(int minutes) {
        if (minutes > 0) entries.put("longer_than", Tree.number(minutes));
    }

    private void missed(Missed missed) {
        if (missed != Missed.ONCE) put("missed", missed);
    }

    private static Tree.Block of(Step step) {
        WorkflowTree t = new WorkflowTree();
        t.put("id", step.id());
        switch (step) {
            case Step.Act act -> {
                t.put("do", act.action());
                if (!act.with().isEmpty()) t.entries.put("with", given(act.with()));
                t.put("confirm", act.confirm());
                if (act.retries() > 0) t.entries.put("retry", Tree.number(act.retries()));
                t.put("on_error", act.onError());
                if (act.approve()) t.put("approve", "yes");
                t.put("next", act.next());
            }
            case Step.Branch branch -> {
                t.entries.put(
                        "branch", rows(branch.ways().stream().map(WorkflowTree::of).toList()));
                t.put("otherwise", branch.otherwise());
            }
            case Step.Wait wait -> {
                WorkflowTree inner = new WorkflowTree();
                if (wait.from() != Step.From.NOW) inner.put("from", wait.from());
                inner.put("for", wait.span());
                inner.put("at", wait.best() ? "best" : wait.at());
                if (wait.working()) inner.put("working", "yes");
                inner.put("passed", wait.passed());
                t.entries.put("wait", inner.block());
                t.put("next", wait.next());
            }
            case Step.Await await -> {
                WorkflowTree inner = new WorkflowTree();
                inner.entries.put(
                        "events", Tree.words(await.types().stream().map(EventType::key).toList()));
                inner.condition("where", await.where());
                inner.put("within", await.within());
                t.entries.put("await", inner.block());
                t.put("next", await.next());
                t.put("otherwise", await.otherwise());
            }
            case Step.Split split ->
                    t.entries.put(
                            "split", rows(split.arms().stream().map(WorkflowTree::of).toList()));
            case Step.Run run -> {
                t.put("run", run.workflow());
                if (run.join()) t.put("join", "yes");
                t.put("next", run.next());
            }
        }
        return t.block();
    }

    /** By key, since a workflow does not remember the order. */
    private static Tree given(Map<String, String> with) {
        WorkflowTree t = new WorkflowTree();
        with.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> t.put(e.getKey(), e.getValue()));
        return t.block();
    }

    private static Tree.Block of(Step.Way way) {
        WorkflowTree t = new WorkflowTree();
        t.put("when", Conditions.print(way.when()));
        t.put("to", way.to());
        return t.block();
    }

    private static Tree.Block of(Step.Arm arm) {
        WorkflowTree t = new WorkflowTree();
        t.put("name", arm.name());
        t.entries.put("weight", Tree.number(arm.weight()));
        t.put("to", arm.to());
        return t.block();
    }
}
