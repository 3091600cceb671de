package embudo.measure;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.Channel;
import embudo.domain.Event;
import embudo.domain.EventType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The five running figures over random histories with retractions, late facts and merges. */
class RunningFiguresTest {
    private static final LocalDate LAST = LocalDate.of(2026, 11, 30);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void equalTheDefinitionsAfterEveryStep(long seed) {
        RandomWorld random = new RandomWorld(seed);
        EventModel model = new EventModel(new ZoneDays(World.MADRID));
        for (int step = 0; step < 12; step++) {
            random.happen(40, 25);
            feed(model, random.world);
            Naive naive = new Naive(random.world);
            assertThat(model.funnel().depths()).isEqualTo(naive.depths(EventModel.WINDOW));
            assertThat(cohorts(model)).isEqualTo(naive.cohorts());
            assertThat(paths(model)).isEqualTo(naive.paths());
        }
        assertDaily(model, new Naive(random.world));
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void equalAModelThatNeverSawWhatWasTakenBack(long seed) {
        RandomWorld random = new RandomWorld(seed);
        EventModel model = new EventModel(new ZoneDays(World.MADRID));
        for (int step = 0; step < 30; step++) {
            random.happen(100, 60);
            feed(model, random.world);
        }
        EventModel fresh = new EventModel(new ZoneDays(World.MADRID));
        feed(fresh, survivors(random.world));
        assertThat(model.funnel().depths()).isEqualTo(fresh.funnel().depths());
        assertThat(cohorts(model)).isEqualTo(cohorts(fresh));
        assertThat(model.paths().top(1000)).isEqualTo(fresh.paths().top(1000)).isNotEmpty();
        for (EventType type : EventType.values())
            if (!type.derived())
                assertThat(Trend.of(model.daily(), type, LAST))
                        .isEqualTo(Trend.of(fresh.daily(), type, LAST));
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32})
    void followAChangeOfZone(long seed) {
        RandomWorld random = new RandomWorld(seed);
        for (int step = 0; step < 5; step++) random.happen(100, 20);
        EventModel model = new EventModel(new ZoneDays(java.time.ZoneId.of("Pacific/Auckland")));
        feed(model, random.world);
        model.recount(new ZoneDays(World.MADRID));
        Naive naive = new Naive(random.world);
        assertThat(cohorts(model)).isEqualTo(naive.cohorts());
        assertThat(paths(model)).isEqualTo(naive.paths());
        assertDaily(model, naive);
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42})
    void equalTheDefinitionsWhenManyPastsChangeAtOnce(long seed) {
        RandomWorld random = new RandomWorld(seed);
        EventModel model = new EventModel(new ZoneDays(World.MADRID));
        random.world.batch = 3;
        for (int step = 0; step < 2; step++) random.happen(3000, 1800);
        feed(model, random.world);
        EventModel fresh = new EventModel(new ZoneDays(World.MADRID));
        feed(fresh, survivors(random.world));
        assertThat(model.funnel().depths()).isEqualTo(fresh.funnel().depths());
        assertThat(cohorts(model)).isEqualTo(cohorts(fresh)).isNotEmpty();
        assertThat(paths(model)).isEqualTo(paths(fresh)).isNotEmpty();
    }

    private static void feed(EventModel model, World world) {
        world.read(model.columns.size(), Long.MAX_VALUE, model::append);
        model.alias(world.aliases());
        model.settle();
    }

    /** What is left, in order of time, under the names of today. */
    private static World survivors(World world) {
        World left = new World();
        Naive naive = new Naive(world);
        List<Event> all = new ArrayList<>();
        naive.people().values().forEach(all::addAll);
        for (Event e : all)
            left.add(
                    (int) naive.person(e),
                    e.type(),
                    e.occurredAt(),
                    e.channel(),
                    e.webinar(),
                    e.amount(),
                    e.currency(),
                    0);
        return left;
    }

    private static void assertDaily(EventModel model, Naive naive) {
        for (LocalDate day = LAST.minusDays(110); !day.isAfter(LAST); day = day.plusDays(9))
            for (EventType type : EventType.values())
                if (!type.derived())
                    for (Channel channel : Channel.values())
                        assertThat(
                                        new long[] {
                                            model.daily().count(day, type, channel),
                                            model.daily().amount(day, type, channel)
                                        })
                                .as("%s %s %s", day, type, channel)
                                .isEqualTo(naive.daily(day, type, channel));
    }

    private static Map<YearMonth, Map<Integer, Long>> cohorts(EventModel model) {
        Map<YearMonth, Map<Integer, Long>> table = new TreeMap<>();
        for (Cohorts.Row row : model.cohorts().rows(YearMonth.of(2027, 12)))
            for (int age = 0; age < row.active().size(); age++)
                if (row.active().get(age) > 0)
                    table.computeIfAbsent(row.month(), m -> new TreeMap<>())
                            .put(age, row.active().get(age));
        return table;
    }

    private static Map<List<Channel>, Long> paths(EventModel model) {
        Map<List<Channel>, Long> paths = new HashMap<>();
        for (Paths.Path path : model.paths().top(Integer.MAX_VALUE))
            paths.put(path.channels(), path.buyers());
        return paths;
    }
}
