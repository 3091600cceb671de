package embudo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.condition.Audience;
import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Fields;
import embudo.catalog.condition.Operand;
import embudo.catalog.condition.Span;
import embudo.catalog.condition.Vocabulary;
import embudo.catalog.workflow.Step;
import embudo.catalog.workflow.Trigger;
import embudo.catalog.workflow.Workflow;
import embudo.domain.Channel;
import embudo.domain.Device;
import embudo.domain.Event;
import embudo.domain.EventType;
import embudo.domain.flow.Case;
import embudo.domain.loyalty.CustomerFacts;
import embudo.kernel.Progress;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Whatever is drawn: it ends, and limits, gaps, quiet hours, consent and zones are kept. */
class RandomWorkflowsTest {
    private static final Instant START = Instant.parse("2026-10-20T06:00:00Z");
    private static final int DAYS = 20;
    private static final List<ZoneId> ZONES =
            List.of(
                    ZoneId.of("Europe/Madrid"),
                    ZoneId.of("America/Santiago"),
                    ZoneId.of("Asia/Kolkata"),
                    ZoneId.of("Australia/Lord_Howe"));
    private static final EventType[] DEEDS = {
        EventType.EMAIL_CLICK,
        EventType.PRICING_VISIT,
        EventType.CART_ABANDONED,
        EventType.UNSUBSCRIBED
    };

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void everyDrawnWorkflowKeepsTheRules(int seed) {
        Random random = new Random(seed);
        Map<String, Workflow> workflows = new LinkedHashMap<>();
        for (int i = 0; i < 5; i++) workflows.put("w" + i, workflow("w" + i, random));
        Map<Long, Ghost> people = new TreeMap<>();
        for (long id = 1; id <= 60; id++)
            people.put(id, new Ghost(id, ZONES.get((int) id % ZONES.size()), "", List.of()));
        Limits limits =
                new Limits(
                        1 + random.nextInt(2),
                        2 + random.nextInt(3),
                        LocalTime.of(20 + random.nextInt(4), 30),
                        LocalTime.of(7, 15));
        try (Workshop shop = new Workshop(folder, START)) {
            Sources sources =
                    new Sources(
                            shop.audience,
                            shop.store.contacts(),
                            shop.store.scores(),
                            shop.store.webinars(),
                            shop.store.dailyFacts(),
                            shop.store.settings(),
                            shop.store.cases(),
                            channel -> "webhook",
                            shop.store.points(),
                            CustomerFacts.NONE);
            Places places = new Places(sources);
            Tally tally = new Tally("w0", ZoneId.of("UTC"));
            GhostTest tests = new GhostTest(evenOnesMailable(), id -> null, places, START);
            Rehearsal rehearsal =
                    new Rehearsal(
                            shop.book,
                            workflows,
                            people,
                            tests,
                            places,
                            limits,
                            Responses.of(List.of()),
                            tally,
                            "seed " + seed,
                            START.plus(Duration.ofDays(DAYS)));
            for (int i = 0; i < 500; i++) rehearsal.arrive(arrival(random));
            rehearsal.run(Progress.NONE);
            assertThat(tally.mails).isNotEmpty();
            check(tally.mails, people, limits);
            gaps(people, workflows);
        }
    }

    private static Audience evenOnesMailable() {
        return new Audience() {
            @Override
            public Fields fields() {
                return Fields.standard();
            }

            @Override
            public Vocabulary vocabulary() {
                return new Vocabulary(fields());
            }

            @Override
            public long count(Condition condition) {
                return people(condition).size();
            }

            @Override
            public Set<Long> people(Condition condition) {
                assertThat(condition).isEqualTo(LiveFacts.MAILABLE);
                return LongStream.range(1, 31).mapToObj(i -> 2 * i).collect(Collectors.toSet());
            }

            @Override
            public double number(Operand figure, long person) {
                return Double.NaN;
            }

            @Override
            public boolean matches(Condition condition, long person) {
                return people(condition).contains(person);
            }
        };
    }

    private static Rehearsal.Arrival arrival(Random random) {
        long person = 1 + random.nextInt(60);
        Instant at = START.plusSeconds(random.nextInt(DAYS * 86_400));
        EventType type = DEEDS[random.nextInt(random.nextInt(20) == 0 ? 4 : 3)];
        return new Rehearsal.Arrival(
                person,
                new Event(
                        0,
                        at,
                        at,
                        (int) person,
                        type,
                        Channel.NONE,
                        0,
                        0,
                        -1,
                        -1,
                        Device.UNKNOWN,
                        0,
                        null,
                        0,
                        0));
    }

    private static void check(List<Rehearsed.Mail> mails, Map<Long, Ghost> people, Limits limits) {
        for (Rehearsed.Mail mail : mails) {
            Ghost ghost = people.get(mail.person());
            assertThat(limits.quiet(mail.at(), ghost.zone)).as("quiet: %s", mail).isFalse();
            assertThat(mail.person() % 2).as("consent: %s", mail).isZero();
            assertThat(
                            ghost.events.stream()
                                    .filter(e -> e.type() == EventType.UNSUBSCRIBED)
                                    .filter(e -> e.occurredAt().isBefore(mail.at())))
                    .as("left: %s", mail)
                    .isEmpty();
            assertThat(within(mails, mail, Duration.ofDays(1)))
                    .as("a day: %s", mail)
                    .isLessThanOrEqualTo(limits.day());
            assertThat(within(mails, mail, Duration.ofDays(7)))
                    .as("a week: %s", mail)
                    .isLessThanOrEqualTo(limits.week());
        }
    }

    /** Messages to the same person in the time up to and with this one. */
    private static long within(List<Rehearsed.Mail> mails, Rehearsed.Mail one, Duration window) {
        return mails.stream()
                .filter(m -> m.person() == one.person())
                .filter(m -> !m.at().isAfter(one.at()) && m.at().isAfter(one.at().minus(window)))
                .count();
    }

    private static void gaps(Map<Long, Ghost> people, Map<String, Workflow> workflows) {
        for (Ghost ghost : people.values())
            for (Workflow w : workflows.values()) {
                List<Case> own =
                        ghost.cases.values().stream()
                                .filter(c -> c.workflow().equals(w.key()))
                                .toList();
                if (w.once() == Workflow.Once.EVER) assertThat(own).hasSizeLessThan(2);
                assertThat(own.stream().filter(Case::open).count()).isLessThan(2);
                for (int i = 1; i < own.size() && w.gap() != null; i++)
                    assertThat(Duration.between(own.get(i - 1).startedAt(), own.get(i).startedAt()))
                            .isGreaterThanOrEqualTo(Duration.ofMillis(w.gap().millis()));
            }
    }

    private static Workflow workflow(String key, Random random) {
        int n = 3 + random.nextInt(10);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < n; i++) steps.add(step(i, n, random));
        return new Workflow(
                key,
                "000000000000",
                "",
                List.of(),
                Map.of(),
                Map.of(),
                List.of(
                        new Trigger.OnEvent(
                                DEEDS[random.nextInt(3)],
                                Condition.EVERYONE,
                                new Span(2, Span.Unit.DAYS),
                                0)),
                Condition.EVERYONE,
                random.nextBoolean() ? Workflow.Once.AGAIN : Workflow.Once.EVER,
                random.nextBoolean() ? new Span(1 + random.nextInt(4), Span.Unit.DAYS) : null,
                Set.of(),
                random.nextInt(3) == 0 ? "g" : null,
                random.nextInt(3) == 0 ? 10 : 0,
                steps);
    }

    /** Steps that rest may lead back, the others lead on: circles without a rest can't be drawn. */
    private static Step step(int i, int n, Random random) {
        String id = "s" + i;
        return switch (random.nextInt(6)) {
            case 0, 1 ->
                    new Step.Act(
                            id,
                            "send_email",
                            Map.of("template", "warm_lead_guide"),
                            null,
                            0,
                            null,
                            false,
                            on(i, n, random));
            case 2 ->
                    new Step.Wait(
                            id,
                            Step.From.NOW,
                            new Span(1 + random.nextInt(40), Span.Unit.HOURS),
                            random.nextBoolean() ? LocalTime.of(random.nextInt(24), 0) : null,
                            false,
                            null,
                            on(i, n, random),
                            random.nextBoolean());
            case 3 ->
                    new Step.Await(
                            id,
                            List.of(DEEDS[random.nextInt(3)]),
                            Condition.EVERYONE,
                            new Span(1 + random.nextInt(60), Span.Unit.HOURS),
                            on(i, n, random),
                            any(n, random));
            case 4 ->
                    new Step.Split(
                            id,
                            List.of(
                                    new Step.Arm("a", 1 + random.nextInt(5), on(i, n, random)),
                                    new Step.Arm("b", 1, on(i, n, random))));
            default ->
                    new Step.Act(
                            id,
                            "leave_workflow",
                            Map.of("workflow", "w" + random.nextInt(5)),
                            null,
                            0,
                            null,
                            false,
                            on(i, n, random));
        };
    }

    private static String on(int i, int n, Random random) {
        int to = i + 1 + random.nextInt(3);
        return to < n ? "s" + to : Step.END;
    }

    private static String any(int n, Random random) {
        return "s" + random.nextInt(n);
    }
}
