package embudo.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import embudo.catalog.Catalog;
import embudo.catalog.FunnelRule;
import embudo.catalog.FunnelText;
import embudo.catalog.condition.Span;
import embudo.domain.Channel;
import embudo.domain.EventType;
import embudo.kernel.Period;
import embudo.kernel.Problem;
import embudo.measure.Passages.Part;
import embudo.measure.Passages.Step;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Funnels of the workspace: item 3 of the figures. */
class FunnelDeskTest {
    private static final Period SEASON =
            new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 19));
    private static final Instant START = Instant.parse("2026-10-01T08:00:00Z");

    private static FunnelDesk desk(World world, ReadModel model) {
        AudienceModel audience =
                new AudienceModel(
                        model,
                        new MemoryPeople(),
                        world,
                        world,
                        world.kept(),
                        new SegmentBook(List.of(), new MemorySegments()),
                        world.notices,
                        () -> world.now);
        return new FunnelDesk(
                model,
                audience,
                world,
                world,
                world.kept(),
                Catalog.load().funnels(),
                () -> world.now);
    }

    private static FunnelRule rule(String steps, String window) {
        return FunnelText.read(steps, Span.parse(window), true);
    }

    /** Late facts, repeated ones, undone batches, merges and un-merges included. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void agreesWithEveryChainOfEventsOfRandomHistories(long seed) {
        RandomWorld random = new RandomWorld(seed);
        ReadModel model = random.world.model();
        for (int step = 0; step < 8; step++) {
            random.happen(200, 40);
            model.catchUp();
        }
        FunnelDesk desk = desk(random.world, model);
        NaiveFunnel naive = new NaiveFunnel(random.world.now);
        List<FunnelRule> rules =
                List.of(
                        rule("registered,attended,purchase", "30d"),
                        rule("website_visit|email_click,registered:9d,attended:20d", "25d"),
                        rule("registered,registered,purchase:200h", "40d"),
                        rule("registered,chat,purchase", "30d").ordered(false));
        for (FunnelRule rule : rules)
            for (Period period : List.of(SEASON, SEASON.previous(), Period.last(20, SEASON.to()))) {
                Passages found = desk.ask(FunnelQuestion.of(rule, period)).all();
                assertThat(found.all().stream().map(NaiveFunnel::text).toList())
                        .as("%s in %s", rule.steps(), period)
                        .containsExactlyInAnyOrderElementsOf(
                                naive.of(new Naive(random.world).people(), rule, period));
            }
    }

    /** Four people by hand: all the way, lost in the middle, still open, too late. */
    @Test
    void countsStepsTimesAndThoseStillOpen() {
        World world = new World();
        person(world, 1, START, 0, 24, 26);
        person(world, 2, START, 0, 48, -1);
        person(world, 3, Instant.parse("2026-11-15T08:00:00Z"), 0, 10, -1);
        person(world, 4, START, 0, 24 * 40, -1);
        ReadModel model = world.model();
        model.catchUp();
        FunnelRule rule = rule("registered,attended,purchase", "30d");
        FunnelReport report = desk(world, model).ask(FunnelQuestion.of(rule, SEASON));
        List<Step> steps = report.all().steps();
        assertThat(steps).extracting(Step::count).containsExactly(4L, 3L, 1L);
        assertThat(steps).extracting(Step::lost).containsExactly(0L, 1L, 1L);
        assertThat(steps).extracting(Step::open).containsExactly(0L, 0L, 1L);
        assertThat(steps.get(1).step().value()).isEqualTo(.75);
        assertThat(steps.get(2).overall().value()).isEqualTo(.25);
        // Sorted 10, 24 and 48 hours: the middle one, and the longest of nine in ten.
        assertThat(steps.get(1).median()).isEqualTo(Duration.ofHours(24).toMillis());
        assertThat(steps.get(1).p90()).isEqualTo(Duration.ofHours(48).toMillis());
        assertThat(steps.get(2).median()).isEqualTo(Duration.ofHours(2).toMillis());
        assertThat(report.all().people(1, Part.LOST)).containsExactly(4L);
        assertThat(report.all().people(2, Part.OPEN)).containsExactly(3L);
        assertThat(report.all().people(2, Part.REACHED)).containsExactly(1L);
    }

    private static void person(World world, int id, Instant start, int... hours) {
        EventType[] types = {EventType.REGISTERED, EventType.ATTENDED, EventType.PURCHASE};
        for (int k = 0; k < hours.length; k++)
            if (hours[k] >= 0)
                world.add(
                        id,
                        types[k],
                        start.plus(Duration.ofHours(hours[k])),
                        id % 2 == 0 ? Channel.EMAIL : Channel.LINKEDIN,
                        0);
    }

    /** Reached, lost and open people of a step are together those of the step before. */
    @Test
    void everybodyOfAStepIsSomewhereAfterIt() {
        RandomWorld random = new RandomWorld(99);
        for (int i = 0; i < 3; i++) random.happen(600, 60);
        ReadModel model = random.world.model();
        model.catchUp();
        Passages all =
                desk(random.world, model)
                        .ask(FunnelQuestion.of(rule("registered,attended,purchase", "30d"), SEASON))
                        .all();
        for (int k = 1; k < 3; k++) {
            Set<Long> parts = new HashSet<>();
            long sum = 0;
            for (Part part : Part.values()) {
                parts.addAll(all.people(k, part));
                sum += all.people(k, part).size();
            }
            assertThat(parts).isEqualTo(all.people(k - 1, Part.REACHED)).hasSize((int) sum);
            assertThat(all.steps().get(k).count())
                    .isPositive()
                    .isEqualTo(all.people(k, Part.REACHED).size());
        }
    }

    @Test
    void aSplitDividesTheEntrantsWhole() {
        World world = new World();
        for (int id = 1; id <= 9; id++) person(world, id, START, 0, id < 5 ? 24 : -1);
        ReadModel model = world.model();
        model.catchUp();
        FunnelRule rule = rule("registered,attended", "7d");
        FunnelReport report =
                desk(world, model).ask(new FunnelQuestion(rule, SEASON, null, "channel"));
        assertThat(report.groups())
                .extracting(FunnelReport.Group::value)
                .containsExactly("LINKEDIN", "EMAIL");
        assertThat(report.groups().get(0).passages().steps())
                .extracting(Step::count)
                .containsExactly(5L, 2L);
        assertThat(report.groups().get(1).passages().steps())
                .extracting(Step::count)
                .containsExactly(4L, 2L);
    }

    @Test
    void aConditionTellsWhichEventsAreAStep() {
        World world = new World();
        for (int id = 1; id <= 4; id++) person(world, id, START, 0);
        ReadModel model = world.model();
        model.catchUp();
        FunnelRule rule = rule("registered[channel == 'email'],purchase", "7d");
        assertThat(
                        desk(world, model)
                                .ask(FunnelQuestion.of(rule, SEASON))
                                .all()
                                .people(0, Part.REACHED))
                .containsExactlyInAnyOrder(2L, 4L);
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        World world = new World();
        ReadModel model = world.model();
        model.catchUp();
        FunnelDesk desk = desk(world, model);
        FunnelRule loose = rule("registered,attended:2d", "7d").ordered(false);
        assertThatThrownBy(() -> desk.ask(FunnelQuestion.of(loose, SEASON)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("measure.funnel.within");
        assertThatThrownBy(() -> desk.ask(FunnelQuestion.of(rule("registered", "7d"), SEASON)))
                .hasMessageContaining("measure.funnel.steps");
        FunnelRule two = rule("registered,attended", "7d");
        assertThatThrownBy(() -> desk.ask(new FunnelQuestion(two, SEASON, null, "score")))
                .hasMessageContaining("measure.funnel.split");
        assertThatThrownBy(() -> FunnelText.read("registered,nonsense", Span.parse("7d"), true))
                .hasMessageContaining("catalog.funnel.step");
    }

    /** 40 of 100 against 60 of 100 is clear; not when 30 of the rest may still come. */
    @Test
    void aDifferenceIsTooEarlyToSayWhileTheOpenOnesCouldTurnIt() {
        Step before = step(60, 0);
        assertThat(step(40, 0).over(before).clear()).isTrue();
        assertThat(step(40, 30).over(before).clear()).isFalse();
        assertThat(step(40, 30).over(before).early()).isTrue();
        assertThat(step(40, 2).over(before).clear()).isTrue();
        assertThat(step(90, 5).over(before).clear()).isTrue();
        assertThat(step(58, 0).over(before).early()).isFalse();
    }

    private static Step step(long came, long open) {
        return new Step(new Share(came, 100), new Share(came, 100), open, 0, 0, 0);
    }

    /** Wilson, E. B. (1927); the intervals for 81 of 263 and for 15 of 148 that Newcombe prints. */
    @Test
    void sharesCarryTheirRange() {
        assertThat(new Share(81, 263).low()).isCloseTo(.2553, within(5e-5));
        assertThat(new Share(81, 263).high()).isCloseTo(.3662, within(5e-5));
        assertThat(new Share(15, 148).low()).isCloseTo(.0624, within(5e-5));
        assertThat(new Share(15, 148).high()).isCloseTo(.1605, within(5e-5));
        // Newcombe (1998), case a, method 10: 56/70 against 48/80.
        Share.Lead lead = new Share(56, 70).over(new Share(48, 80));
        assertThat(lead.low()).isCloseTo(.0524, within(5e-5));
        assertThat(lead.high()).isCloseTo(.3339, within(5e-5));
        assertThat(lead.clear()).isTrue();
        assertThat(new Share(1, 3).over(new Share(1, 2)).clear()).isFalse();
    }
}
