package embudo.catalog.sketch;

import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Conditions;
import embudo.catalog.condition.Fields;
import embudo.catalog.condition.Span;
import embudo.catalog.workflow.Cron;
import embudo.catalog.workflow.Missed;
import embudo.catalog.workflow.Step;
import embudo.catalog.workflow.Trigger;
import embudo.catalog.workflow.Workflow;
import embudo.domain.EventType;
import embudo.kernel.Language;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Workflows that nothing is wrong with, drawn at random over everything a file may say. */
final class RandomWorkflow {
    private static final List<String> CONDITIONS =
            List.of(
                    "score > 40 && mailable",
                    "band in ['hot', 'warm']",
                    "in_segment('vip') || country == 'España: \"norte\"'",
                    "count(email_open, 7d) >= 2",
                    "!(score between 1 and 2.5)",
                    "company contains 'it''s, {x}'".replace("''", "\\'"));
    private final Random random;

    private RandomWorkflow(Random random) {
        this.random = random;
    }

    static Workflow of(Random random) {
        return new RandomWorkflow(random).workflow();
    }

    private boolean maybe() {
        return random.nextBoolean();
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> T one(T[] all) {
        return all[random.nextInt(all.length)];
    }

    private Condition condition() {
        return Conditions.read(one(CONDITIONS), Fields.standard()).orThrow();
    }

    private Condition ofEvents() {
        return maybe()
                ? Condition.EVERYONE
                : Conditions.readEvents("channel == 'email' && amount > 5", Fields.standard())
                        .orThrow();
    }

    private Span span() {
        return new Span(1 + random.nextInt(40), one(Span.Unit.values()));
    }

    private Map<Language, String> said() {
        return Map.of(
                Language.EN,
                one(List.of("Plain", "It's: \"quoted\", #1", "- dash", "20", "x".repeat(120))),
                Language.ES,
                one(List.of("Llano", "¿Qué? {sí}", "null", "a: b")));
    }

    private Workflow workflow() {
        List<Trigger> triggers = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) triggers.add(trigger());
        int n = 2 + random.nextInt(9);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < n; i++) steps.add(step(i, n));
        return new Workflow(
                "w",
                "",
                "",
                maybe() ? List.of() : List.of("S-X-01", "S-X-02"),
                said(),
                said(),
                triggers,
                maybe() ? Condition.EVERYONE : condition(),
                one(Workflow.Once.values()),
                maybe() ? null : span(),
                maybe() ? Set.of() : Set.of(EventType.PURCHASE, EventType.UNSUBSCRIBED),
                maybe() ? null : "sequences",
                random.nextInt(3),
                steps);
    }

    private Trigger trigger() {
        return switch (random.nextInt(5)) {
            case 3 ->
                    new Trigger.OnCron(
                            Cron.parse("*/15 8-18 * * mon-fri"), condition(), one(Missed.values()));
            case 0 ->
                    new Trigger.OnEvent(
                            one(EventType.values()), ofEvents(), span(), random.nextInt(2) * 60);
            case 1 ->
                    new Trigger.OnWebinar(
                            maybe(),
                            maybe() ? span() : span().negated(),
                            one(Trigger.Who.values()),
                            random.nextInt(3) * 30,
                            one(Missed.values()));
            case 2 -> {
                int every = random.nextInt(3);
                yield new Trigger.OnTime(
                        LocalTime.of(random.nextInt(24), random.nextInt(60)),
                        every == 1 ? one(DayOfWeek.values()) : null,
                        every == 2 ? 1 + random.nextInt(28) : 0,
                        maybe() ? Condition.EVERYONE : condition(),
                        one(Missed.values()));
            }
            default -> new Trigger.OnBecoming(condition());
        };
    }

    private String on(int i, int n) {
        int to = i + 1 + random.nextInt(2);
        return to < n ? "s" + to : Step.END;
    }

    /** The step below, so that every step is reached. */
    private static String below(int i, int n) {
        return i + 1 < n ? "s" + (i + 1) : Step.END;
    }

    private Step step(int i, int n) {
        String id = "s" + i;
        boolean best = maybe();
        return switch (random.nextInt(6)) {
            case 0 ->
                    new Step.Act(
                            id,
                            "send_email",
                            Map.of("template", "cart_vip", "percent", "20"),
                            maybe() ? null : span(),
                            random.nextInt(3),
                            maybe() ? null : on(i, n),
                            maybe(),
                            below(i, n));
            case 1 ->
                    new Step.Branch(
                            id,
                            List.of(
                                    new Step.Way(condition(), on(i, n)),
                                    new Step.Way(condition(), on(i, n))),
                            below(i, n));
            case 2 ->
                    new Step.Wait(
                            id,
                            one(Step.From.values()),
                            maybe() ? null : span(),
                            best || maybe() ? null : LocalTime.of(random.nextInt(24), 5),
                            maybe(),
                            maybe() ? null : on(i, n),
                            below(i, n),
                            best);
            case 3 ->
                    new Step.Await(
                            id,
                            List.of(EventType.EMAIL_OPEN, EventType.PURCHASE),
                            ofEvents(),
                            span(),
                            maybe() ? below(i, n) : on(i, n),
                            below(i, n));
            case 4 ->
                    new Step.Split(
                            id,
                            List.of(
                                    new Step.Arm("a", 1 + random.nextInt(9), below(i, n)),
                                    new Step.Arm("b: 1", 2, on(i, n))));
            default -> new Step.Run(id, "cold_leads", maybe(), below(i, n));
        };
    }
}
