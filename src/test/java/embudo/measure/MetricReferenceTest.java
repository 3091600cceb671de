package embudo.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import embudo.catalog.Metric;
import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Conditions;
import embudo.catalog.condition.Fields;
import embudo.catalog.condition.Operand;
import embudo.catalog.measure.Dimension;
import embudo.catalog.measure.Measure;
import embudo.catalog.measure.Measure.Column;
import embudo.catalog.measure.Measure.Seat;
import embudo.catalog.measure.Measure.Tally;
import embudo.catalog.measure.Measures;
import embudo.catalog.measure.Window;
import embudo.domain.Channel;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.EventType;
import embudo.kernel.Period;
import embudo.measure.metric.Grain;
import embudo.measure.metric.MetricAnswer;
import embudo.measure.metric.MetricDesk;
import embudo.measure.metric.MetricFigure;
import embudo.measure.metric.MetricQuery;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Random happenings (late events, rows reported twice, undone events and batches, merges taken
 * back, erased people, both changes of the clock in the zone) against a plain evaluation: 1,000
 * worlds.
 */
class MetricReferenceTest {
    private static final String[] INDUSTRIES = {"Retail", "Software", null};
    private static final Condition RETAIL =
            Conditions.read("industry == 'Retail'", Fields.standard()).orThrow();
    private static final List<Metric> METRICS = metrics();

    private static List<Metric> metrics() {
        Window until = new Window(Window.Kind.UNTIL, 0);
        Window before = new Window(Window.Kind.BEFORE, 10);
        Window trailing = new Window(Window.Kind.TRAILING, 30);
        List<Measure> all = new ArrayList<>();
        all.add(events(Tally.COUNT, Window.PERIOD, EventType.CHAT));
        all.add(events(Tally.COUNT, until, EventType.REGISTERED, EventType.CHAT));
        all.add(events(Tally.COUNT, before, EventType.PURCHASE));
        all.add(events(Tally.PEOPLE, Window.PERIOD, EventType.CHAT, EventType.ATTENDED));
        all.add(events(Tally.PLACES, Window.PERIOD, EventType.ATTENDED, EventType.CHAT));
        all.add(events(Tally.MAILINGS, trailing, EventType.EMAIL_CLICK, EventType.CHAT));
        all.add(events(Tally.SUM, trailing, EventType.PURCHASE, EventType.REFUND));
        for (Seat seat : Seat.values())
            if (seat.ordinal() <= Seat.REVENUE.ordinal())
                all.add(new Measure.Seats(seat, Window.PERIOD));
        all.add(new Measure.Seats(Seat.BUYERS, trailing));
        all.add(cohort(null, false));
        all.add(cohort(null, false, EventType.PURCHASE));
        all.add(cohort(null, true, EventType.PURCHASE));
        all.add(
                cohort(
                        new Operand.Aggregate(
                                Operand.Kind.SUM,
                                List.of(EventType.PURCHASE),
                                null,
                                Condition.EVERYONE),
                        false,
                        EventType.REGISTERED));
        for (Column column :
                List.of(
                        Column.ADS_SPEND,
                        Column.ADS_REACH,
                        Column.ADS_CAMPAIGNS,
                        Column.WEB_SESSIONS)) all.add(new Measure.Daily(column, Window.PERIOD));
        all.add(new Measure.Webinars(true, Window.PERIOD));
        all.add(
                new Measure.Ratio(
                        new Measure.Seats(Seat.ATTENDED, Window.PERIOD),
                        new Measure.Seats(Seat.HELD, Window.PERIOD)));
        all.add(
                new Measure.Ratio(
                        new Measure.Sum(
                                List.of(
                                        new Measure.Term(
                                                1, new Measure.Seats(Seat.REVENUE, Window.PERIOD)),
                                        new Measure.Term(
                                                -1,
                                                new Measure.Daily(
                                                        Column.ADS_SPEND, Window.PERIOD)))),
                        new Measure.Daily(Column.ADS_SPEND, Window.PERIOD)));
        List<Metric> metrics = new ArrayList<>();
        for (Measure measure : all)
            metrics.add(
                    new Metric(
                            "m" + metrics.size(),
                            "",
                            "ratio",
                            false,
                            1,
                            .8,
                            0,
                            Map.of(),
                            Map.of(),
                            Map.of(),
                            "action",
                            measure,
                            null,
                            List.of()));
        return metrics;
    }

    private static Measure events(Tally tally, Window window, EventType... types) {
        return new Measure.Events(tally, List.of(types), Condition.EVERYONE, window);
    }

    private static Measure cohort(Operand sum, boolean days, EventType... first) {
        Condition where =
                sum == null && !days
                        ? Conditions.read("count(chat) >= 2", Fields.standard()).orThrow()
                        : Condition.EVERYONE;
        return new Measure.Cohort(List.of(first), where, sum, days, Window.PERIOD);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, 200, 300, 400, 500, 600, 700, 800, 900})
    void everyMeasureIsWhatAPlainCountSays(int first) {
        Map<RandomWorld.Kind, Integer> drawn = new EnumMap<>(RandomWorld.Kind.class);
        for (int seed = first; seed < first + 100; seed++) {
            World1 world = new World1(seed);
            world.check();
            world.happenings.drawn.forEach((kind, n) -> drawn.merge(kind, n, Integer::sum));
        }
        for (RandomWorld.Kind kind : RandomWorld.Kind.values())
            assertThat(drawn.getOrDefault(kind, 0)).as("%s was drawn", kind).isGreaterThan(9);
    }

    /** One world, asked after each of some rounds. */
    private static final class World1 {
        private final int seed;
        private final Random random;
        private final RandomWorld happenings;
        private final World world;
        private final Map<Long, Contact> known = new TreeMap<>();
        private final MemoryPeople people = new MemoryPeople();

        private World1(int seed) {
            this.seed = seed;
            random = new Random(seed);
            happenings = new RandomWorld(seed);
            world = happenings.world;
            // Around the end of summer time in some worlds, around its beginning in others.
            if (random.nextInt(3) == 0) world.settings.put("workspace.zone", "Europe/Madrid");
            for (long id = 1; id <= 14; id++) {
                Map<ContactField, Object> fields = new HashMap<>();
                String industry = INDUSTRIES[random.nextInt(3)];
                if (industry != null) fields.put(ContactField.INDUSTRY, industry);
                if (random.nextBoolean())
                    fields.put(ContactField.SOURCE, Channel.ofCode(1 + random.nextInt(6)).name());
                if (random.nextBoolean())
                    fields.put(
                            ContactField.CREATED_AT,
                            Instant.parse("2026-09-01T00:00:00Z")
                                    .plus(Duration.ofHours(random.nextInt(1500))));
                known.put(id, new Contact(id, fields, Map.of(), Instant.EPOCH));
            }
        }

        private void check() {
            try (ReadModel model = world.model();
                    AudienceModel audience =
                            new AudienceModel(
                                    model,
                                    people,
                                    world,
                                    world,
                                    world.kept(),
                                    new SegmentBook(List.of(), new MemorySegments()),
                                    world.notices,
                                    () -> world.now);
                    LeafCounter counter =
                            new LeafCounter(
                                    model,
                                    audience,
                                    world,
                                    new NoRecords(),
                                    world.kept(),
                                    world.notices)) {
                MetricDesk desk = new MetricDesk(METRICS, counter, world, new MemoryPlans());
                for (int round = 0; round < 2; round++) {
                    happenings.happen(50, 16);
                    meet();
                    model.catchUp();
                    ask(desk);
                }
            }
        }

        /** The store has nobody who is merged into another. */
        private void meet() {
            for (Map.Entry<Long, Contact> each : known.entrySet()) {
                int id = each.getKey().intValue();
                boolean gone = world.aliases.containsKey(id) || happenings.erased.contains(id);
                if (gone != people.all.containsKey(each.getKey())) continue;
                if (gone) people.all.remove(each.getKey());
                else people.all.put(each.getKey(), each.getValue());
                world.add(
                        each.getKey().intValue(),
                        EventType.CONTACT_UPDATED,
                        world.now,
                        Channel.NONE,
                        0);
            }
        }

        private void ask(MetricDesk desk) {
            Naive naive = new Naive(world);
            LocalDate from = LocalDate.of(2026, 8, 15).plusDays(random.nextInt(90));
            Period period = new Period(from, from.plusDays(random.nextInt(40)));
            Dimension split =
                    List.of(Dimension.CHANNEL, Dimension.WEBINAR, Dimension.INDUSTRY)
                            .get(random.nextInt(3));
            boolean where = random.nextInt(3) == 0;
            List<String> keys =
                    METRICS.stream()
                            .filter(m -> Measures.splits(m.measure()).contains(split))
                            .map(Metric::key)
                            .toList();
            MetricQuery query =
                    MetricQuery.of(keys, period)
                            .split(split)
                            .where(where ? RETAIL : Condition.EVERYONE)
                            .series(
                                    Grain.values()[random.nextInt(3)],
                                    random.nextBoolean() ? DayOfWeek.MONDAY : DayOfWeek.SUNDAY);
            Predicate<Long> who =
                    where
                            ? id ->
                                    people.all.containsKey(id)
                                            && "Retail"
                                                    .equals(
                                                            people.all
                                                                    .get(id)
                                                                    .text(ContactField.INDUSTRY))
                            : null;
            MetricAnswer answer = desk.ask(query);
            assertThat(answer.position()).isEqualTo(world.events.size());
            for (MetricFigure f : answer.figures()) compare(f, naive, who, period, split, query);
        }

        private void compare(
                MetricFigure f,
                Naive naive,
                Predicate<Long> who,
                Period period,
                Dimension split,
                MetricQuery query) {
            Map<Dimension, String> open = Map.of();
            Measure measure = f.metric().measure();
            NaiveMetrics plain = new NaiveMetrics(world, naive, people.all, who, open);
            same(f, "value", f.value().value(), plain.value(measure, period));
            same(f, "previous", f.value().previous(), plain.value(measure, period.previous()));
            for (MetricFigure.Point p : f.series())
                same(
                        f,
                        "step " + p.from(),
                        p.value(),
                        plain.value(measure, new Period(p.from(), p.to())));
            if (query.grain() == Grain.DAY && !period.to().isAfter(naive.day(world.now)))
                assertThat(f.series()).hasSize(period.days());
            for (MetricFigure.SplitRow row : f.rows()) {
                if (row.key().isEmpty()) continue;
                NaiveMetrics part =
                        new NaiveMetrics(world, naive, people.all, who, Map.of(split, row.key()));
                same(f, split + " " + row.key(), row.value(), part.value(measure, period));
            }
            if (Set.of("m0", "m7").contains(f.metric().key()) && f.value().known())
                assertThat(f.rows().stream().mapToLong(MetricFigure.SplitRow::n).sum())
                        .as("groups add up to the whole of " + f.metric().key())
                        .isEqualTo(f.value().n());
        }

        private void same(MetricFigure f, String what, double engine, double plain) {
            String name = "world " + seed + " " + f.metric().measure() + " " + what;
            if (Double.isNaN(plain)) {
                assertThat(engine).as(name).isNaN();
                return;
            }
            assertThat(engine).as(name).isCloseTo(plain, within(1e-6 * (1 + Math.abs(plain))));
        }
    }
}
