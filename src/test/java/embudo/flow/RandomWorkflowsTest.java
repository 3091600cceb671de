package embudo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.condition.Audience;
import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Fields;
import embudo.catalog.condition.Operand;
import embudo.catalog.condition.Vocabulary;
import embudo.catalog.workflow.Step;
import embudo.catalog.workflow.Workflow;
import embudo.domain.Channel;
import embudo.domain.Device;
import embudo.domain.Event;
import embudo.domain.EventType;
import embudo.domain.flow.LogLine;
import embudo.domain.loyalty.CustomerFacts;
import embudo.kernel.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Whatever is drawn: it ends, and limits, gaps, quiet hours, consent and zones are kept. */
@Timeout(300)
class RandomWorkflowsTest {
    /** Clocks change within twenty days of each: Madrid, New York, Santiago, Lord Howe. */
    private static final List<Instant> STARTS =
            List.of(
                    Instant.parse("2026-10-20T06:00:00Z"),
                    Instant.parse("2026-03-24T06:00:00Z"),
                    Instant.parse("2026-08-31T06:00:00Z"),
                    Instant.parse("2026-09-25T06:00:00Z"));

    private static final int DAYS = 20;
    private static final int WORLDS = 210;
    private static final int WORKFLOWS = 5;
    private static final int PEOPLE = 24;
    private static final List<ZoneId> ZONES =
            List.of(
                    ZoneId.of("Europe/Madrid"),
                    ZoneId.of("America/Santiago"),
                    ZoneId.of("America/New_York"),
                    ZoneId.of("Asia/Kolkata"),
                    ZoneId.of("Australia/Lord_Howe"));

    @TempDir Path folder;

    @Test
    void aThousandDrawnWorkflowsKeepTheRules() {
        Map<String, Integer> drawn = new TreeMap<>();
        Map<String, Integer> walked = new TreeMap<>();
        Set<LogLine.What> seen = EnumSet.noneOf(LogLine.What.class);
        try (Workshop shop = new Workshop(folder, STARTS.getFirst())) {
            for (int seed = 1; seed <= WORLDS; seed++) {
                Random random = new Random(seed);
                RandomFlows flows = new RandomFlows(random, WORKFLOWS);
                Map<String, Workflow> workflows = flows.draw();
                flows.drawn.forEach((kind, n) -> drawn.merge(kind, n, Integer::sum));
                Limits limits =
                        new Limits(
                                1 + random.nextInt(2),
                                2 + random.nextInt(3),
                                LocalTime.of(20 + random.nextInt(4), 30),
                                LocalTime.of(7, 15));
                FlowOutcome outcome = run(shop, workflows, limits, ZONES, true, seed);
                for (FlowRule rule : FlowRule.values())
                    rule.check(outcome, workflows, limits, ZONES);
                for (LogLine line : outcome.lines()) {
                    seen.add(line.what());
                    Step step = workflows.get(line.workflow()).step(line.step());
                    walked.merge(RandomFlows.kind(step), 1, Integer::sum);
                }
            }
        }
        assertThat(WORLDS * WORKFLOWS).isGreaterThan(1_000);
        assertThat(drawn.keySet())
                .containsExactlyInAnyOrder(
                        "send_email",
                        "send_email, confirmed",
                        "update_lead_status",
                        "create_task",
                        "pause_workflow",
                        "leave_workflow",
                        "branch",
                        "split",
                        "wait",
                        "best moment",
                        "time of day",
                        "await",
                        "sub-workflow",
                        "sub-workflow, joined");
        assertThat(drawn.values()).allMatch(n -> n > 100);
        assertThat(walked.keySet()).as("and each was walked").isEqualTo(drawn.keySet());
        assertThat(walked.values()).allMatch(n -> n > 100);
        assertThat(seen)
                .contains(
                        LogLine.What.STARTED,
                        LogLine.What.QUEUED,
                        LogLine.What.SENT,
                        LogLine.What.HELD,
                        LogLine.What.SKIPPED,
                        LogLine.What.WAITS,
                        LogLine.What.WENT,
                        LogLine.What.DID,
                        LogLine.What.ENDED);
    }

    /**
     * A run that breaks a rule is found out: without that, the check above would be worth little.
     */
    @ParameterizedTest
    @EnumSource(FlowRule.class)
    void everyCheckCanFail(FlowRule rule) {
        Limits strict = new Limits(1, 2, LocalTime.of(20, 30), LocalTime.of(7, 15));
        Limits none = new Limits(99, 99, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        int found = 0;
        try (Workshop shop = new Workshop(folder, STARTS.getFirst())) {
            for (int seed = 1; seed <= 12; seed++) {
                Map<String, Workflow> workflows =
                        new RandomFlows(new Random(seed), WORKFLOWS).draw();
                Map<String, Workflow> broken = new TreeMap<>(workflows);
                if (rule == FlowRule.GAPS) broken.replaceAll((k, w) -> again(w));
                FlowOutcome outcome =
                        run(shop, broken, none, ZONES, rule != FlowRule.CONSENT, seed);
                // Cases are cut off in the middle of their way.
                if (rule == FlowRule.ENDS) outcome = outcome.until(Duration.ofDays(DAYS));
                List<ZoneId> zones = new ArrayList<>(ZONES);
                if (rule == FlowRule.ZONES) zones.addFirst(zones.removeLast());
                try {
                    rule.check(outcome, workflows, strict, zones);
                } catch (AssertionError seen) {
                    found++;
                }
            }
        }
        assertThat(found).isPositive();
    }

    private static Workflow again(Workflow w) {
        return new Workflow(
                w.key(),
                w.version(),
                w.source(),
                w.systems(),
                w.name(),
                w.description(),
                w.triggers(),
                w.where(),
                Workflow.Once.AGAIN,
                null,
                w.stopOn(),
                w.group(),
                w.limit(),
                w.steps());
    }

    /**
     * @param consent whether only people with an even number may be written to, else everybody
     */
    private static FlowOutcome run(
            Workshop shop,
            Map<String, Workflow> workflows,
            Limits limits,
            List<ZoneId> zones,
            boolean consent,
            int seed) {
        Instant start = STARTS.get(seed % STARTS.size());
        Random random = new Random(1_000_003L * seed);
        Map<Long, Ghost> people = new TreeMap<>();
        for (long id = 1; id <= PEOPLE; id++)
            people.put(id, new Ghost(id, FlowRule.zone(zones, id), "", List.of()));
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
                        CustomerFacts.NONE,
                        id -> null);
        Places places = new Places(sources);
        List<LogLine> lines = new ArrayList<>();
        Tally tally = new Tally("w0", ZoneId.of("UTC"), lines::add);
        Mailable mailable = new Mailable(consent);
        GhostTest tests =
                new GhostTest(
                        (leaf, person) -> mailable.matches(leaf, person),
                        id -> null,
                        places,
                        true,
                        start);
        Instant end = start.plus(Duration.ofDays(DAYS));
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
                        end);
        for (int i = 0; i < 80; i++) rehearsal.arrive(arrival(random, start));
        rehearsal.run(Progress.NONE);
        return new FlowOutcome(List.copyOf(tally.mails), people, lines, end);
    }

    private static Rehearsal.Arrival arrival(Random random, Instant start) {
        long person = 1 + random.nextInt(PEOPLE);
        Instant at = start.plusSeconds(random.nextInt(DAYS * 86_400));
        EventType type =
                random.nextInt(40) == 0
                        ? EventType.UNSUBSCRIBED
                        : RandomFlows.DEEDS[random.nextInt(RandomFlows.DEEDS.length)];
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

    /** An audience that knows who may be written to, and nothing else. */
    private record Mailable(boolean evenOnes) implements Audience {
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
            // Of the workspace only this is asked: what else changes, changes in the rehearsal.
            if (!condition.equals(LiveFacts.MAILABLE)) return Set.of();
            return LongStream.rangeClosed(1, PEOPLE)
                    .filter(id -> !evenOnes || id % 2 == 0)
                    .boxed()
                    .collect(Collectors.toSet());
        }

        @Override
        public double number(Operand figure, long person) {
            return Double.NaN;
        }

        @Override
        public boolean matches(Condition condition, long person) {
            return people(condition).contains(person);
        }
    }
}
