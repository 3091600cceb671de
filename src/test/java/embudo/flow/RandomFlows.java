package embudo.flow;

import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Conditions;
import embudo.catalog.condition.Fields;
import embudo.catalog.condition.Span;
import embudo.catalog.sketch.Sketch;
import embudo.catalog.sketch.Yaml;
import embudo.catalog.workflow.Step;
import embudo.catalog.workflow.Trigger;
import embudo.catalog.workflow.Workflow;
import embudo.domain.EventType;
import embudo.kernel.Language;

import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Workflows drawn at random, over every kind of step; they may lead into one another. */
final class RandomFlows {
    static final EventType[] DEEDS = {
        EventType.EMAIL_CLICK, EventType.PRICING_VISIT, EventType.CART_ABANDONED
    };
    private static final List<Condition> ASKED =
            List.of(
                    Conditions.read("count(pricing_visit, 5d) >= 2", Fields.standard()).orThrow(),
                    Conditions.read("count(email_click) >= 1", Fields.standard()).orThrow(),
                    Conditions.read("unknown(last_contacted_at)", Fields.standard()).orThrow(),
                    Conditions.read("lead_status == 'asked'", Fields.standard()).orThrow());
    private static final Map<Language, String> NAME = Map.of(Language.EN, "A", Language.ES, "B");
    private final Random random;
    private final int workflows;

    /** How many steps of each kind were drawn. */
    final Map<String, Integer> drawn = new TreeMap<>();

    RandomFlows(Random random, int workflows) {
        this.random = random;
        this.workflows = workflows;
    }

    Map<String, Workflow> draw() {
        Map<String, Workflow> all = new LinkedHashMap<>();
        for (int i = 0; i < workflows; i++) all.put("w" + i, workflow("w" + i));
        return all;
    }

    private EventType deed() {
        return DEEDS[random.nextInt(DEEDS.length)];
    }

    private static Span span(int n, Span.Unit unit) {
        return new Span(n, unit);
    }

    private Workflow workflow(String key) {
        int n = 3 + random.nextInt(10);
        List<Step> all = new ArrayList<>();
        for (int i = 0; i < n; i++) all.add(step(i, n));
        List<Step> steps = reached(all);
        for (Step step : steps) drawn.merge(kind(step), 1, Integer::sum);
        Workflow drawn = drawn(key, steps);
        return new Workflow(
                key,
                drawn.version(),
                Yaml.write(Sketch.of(drawn).tree()),
                drawn.systems(),
                NAME,
                NAME,
                drawn.triggers(),
                drawn.where(),
                drawn.once(),
                drawn.gap(),
                drawn.stopOn(),
                drawn.group(),
                drawn.limit(),
                steps);
    }

    /** Steps that nobody comes to can't be published. */
    private static List<Step> reached(List<Step> all) {
        Set<String> seen = new TreeSet<>();
        Deque<Step> open = new ArrayDeque<>(List.of(all.getFirst()));
        while (!open.isEmpty()) {
            Step step = open.remove();
            if (seen.add(step.id()))
                for (Step other : all) if (step.exits().contains(other.id())) open.add(other);
        }
        return all.stream().filter(s -> seen.contains(s.id())).toList();
    }

    private Workflow drawn(String key, List<Step> steps) {
        return new Workflow(
                key,
                "000000000000",
                "",
                List.of(),
                NAME,
                NAME,
                List.of(
                        new Trigger.OnEvent(
                                deed(), Condition.EVERYONE, span(2, Span.Unit.DAYS), 0)),
                Condition.EVERYONE,
                random.nextBoolean() ? Workflow.Once.AGAIN : Workflow.Once.EVER,
                random.nextBoolean() ? span(1 + random.nextInt(4), Span.Unit.DAYS) : null,
                Set.of(),
                random.nextInt(3) == 0 ? "g" : null,
                random.nextInt(3) == 0 ? 10 : 0,
                steps);
    }

    /** What a step is, with what makes it another case for the engine. */
    static String kind(Step step) {
        return switch (step) {
            case Step.Act act when act.confirm() != null -> act.action() + ", confirmed";
            case Step.Act act -> act.action();
            case Step.Branch b -> "branch";
            case Step.Wait w when w.best() -> "best moment";
            case Step.Wait w when w.at() != null -> "time of day";
            case Step.Wait w -> "wait";
            case Step.Await a -> "await";
            case Step.Split s -> "split";
            case Step.Run r -> r.join() ? "sub-workflow, joined" : "sub-workflow";
        };
    }

    /** Steps that rest may lead back, the others lead on: circles without a rest can't be drawn. */
    private Step step(int i, int n) {
        String id = "s" + i;
        // Few lead into another one, or each entry would become thousands of cases.
        return switch (random.nextInt(16) == 0 ? 6 : random.nextInt(6)) {
            case 0 -> act(id, "send_email", Map.of("template", "warm_lead_guide"), on(i, n));
            case 1 -> does(id, i, n);
            case 2 ->
                    random.nextBoolean()
                            ? time(id, on(i, n))
                            : new Step.Wait(
                                    id,
                                    Step.From.NOW,
                                    span(1 + random.nextInt(40), Span.Unit.HOURS),
                                    null,
                                    false,
                                    null,
                                    on(i, n),
                                    random.nextBoolean());
            case 3 ->
                    new Step.Await(
                            id,
                            List.of(deed()),
                            Condition.EVERYONE,
                            span(1 + random.nextInt(60), Span.Unit.HOURS),
                            on(i, n),
                            "s" + random.nextInt(n));
            case 4 ->
                    new Step.Split(
                            id,
                            List.of(
                                    new Step.Arm("a", 1 + random.nextInt(5), on(i, n)),
                                    new Step.Arm("b", 1, on(i, n))));
            case 5 ->
                    random.nextBoolean()
                            ? new Step.Branch(
                                    id,
                                    List.of(
                                            new Step.Way(
                                                    ASKED.get(random.nextInt(ASKED.size())),
                                                    on(i, n))),
                                    on(i, n))
                            : act(id, "leave_workflow", Map.of("workflow", other()), on(i, n));
            default -> new Step.Run(id, other(), random.nextBoolean(), on(i, n));
        };
    }

    private String other() {
        return "w" + random.nextInt(workflows);
    }

    /** What other steps and other workflows go by: fields, tasks, waits, word of what was sent. */
    private Step does(String id, int i, int n) {
        return switch (random.nextInt(4)) {
            case 0 ->
                    act(
                            id,
                            "update_lead_status",
                            Map.of("value", random.nextBoolean() ? "asked" : "told"),
                            on(i, n));
            case 1 -> act(id, "create_task", Map.of("kind", "call"), on(i, n));
            case 2 -> {
                String span = 1 + random.nextInt(30) + "h";
                yield act(id, "pause_workflow", Map.of("workflow", other(), "for", span), on(i, n));
            }
            default ->
                    new Step.Act(
                            id,
                            "send_email",
                            Map.of("template", "warm_lead_case_study"),
                            span(1 + random.nextInt(9), Span.Unit.HOURS),
                            0,
                            null,
                            false,
                            on(i, n));
        };
    }

    /** A time of day of the person. */
    private Step time(String id, String next) {
        LocalTime at = LocalTime.of(random.nextInt(24), 30 * random.nextInt(2));
        return new Step.Wait(id, Step.From.NOW, null, at, false, null, next, false);
    }

    private static Step act(String id, String action, Map<String, String> with, String next) {
        return new Step.Act(id, action, with, null, 0, null, false, next);
    }

    private String on(int i, int n) {
        int to = i + 1 + random.nextInt(3);
        return to < n ? "s" + to : Step.END;
    }
}
