package embudo.bench;

import embudo.catalog.Catalog;
import embudo.catalog.Metric;
import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Conditions;
import embudo.catalog.condition.Fields;
import embudo.catalog.measure.Dimension;
import embudo.catalog.measure.Measure;
import embudo.catalog.measure.Window;
import embudo.domain.Channel;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.Contacts;
import embudo.domain.DailyFacts;
import embudo.domain.EventBlock;
import embudo.domain.EventType;
import embudo.domain.Journal;
import embudo.domain.Leads;
import embudo.domain.Plans;
import embudo.domain.Records;
import embudo.domain.Scores;
import embudo.domain.Segments;
import embudo.domain.Settings;
import embudo.domain.Webinar;
import embudo.domain.Webinars;
import embudo.kernel.Notices;
import embudo.kernel.Period;
import embudo.kernel.Ticker;
import embudo.measure.AudienceModel;
import embudo.measure.CohortDesk;
import embudo.measure.Counts;
import embudo.measure.LeafCounter;
import embudo.measure.Question;
import embudo.measure.ReadModel;
import embudo.measure.SegmentBook;
import embudo.measure.cohort.CohortQuestion;
import embudo.measure.cohort.CohortStep;
import embudo.measure.metric.Grain;
import embudo.measure.metric.MetricDesk;
import embudo.measure.metric.MetricQuery;

import java.lang.reflect.Proxy;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Measures the metric engine at five million generated events and prints a Markdown table: a board,
 * one metric with everything, and a filtered count beside a loop written by hand over bare arrays,
 * whose answer must be the same. Arguments: number of events, number of people.
 */
public final class MetricBench {
    /** Seconds that a figure may take, warm. */
    private static final double MOST = .3;

    private static final LocalDate LAST =
            LocalDate.ofInstant(Events.START, ZoneOffset.UTC).plusDays(Events.DAYS - 1L);
    private static final Period PERIOD = Period.last(90, LAST);

    private final List<EventBlock> blocks;
    private final int events;
    private final int people;

    MetricBench(List<EventBlock> blocks, int events, int people) {
        this.blocks = blocks;
        this.events = events;
        this.people = people;
    }

    public static void main(String[] args) {
        int events = args.length > 0 ? Integer.parseInt(args[0]) : 5_000_000;
        int people = args.length > 1 ? Integer.parseInt(args[1]) : 200_000;
        List<EventBlock> blocks = new Events(people, events).blocks(events);
        if (args.length < 3) Sheet.head();
        Sheet.say("%,d events, %,d people", events, people);
        new MetricBench(blocks, events, people).run();
    }

    void run() {
        Notices notices = new Notices();
        Ticker now = Ticker.fixed(LAST.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
        Settings settings = settings();
        Catalog catalog = Catalog.load();
        try (ReadModel model =
                        new ReadModel(
                                journal(blocks, events),
                                none(DailyFacts.class),
                                webinars(),
                                none(Leads.class),
                                none(Scores.class),
                                settings,
                                catalog.metrics(),
                                notices,
                                now);
                AudienceModel audience =
                        new AudienceModel(
                                model,
                                contacts(people),
                                none(DailyFacts.class),
                                webinars(),
                                settings,
                                new SegmentBook(List.of(), none(Segments.class)),
                                notices,
                                now);
                LeafCounter counter =
                        new LeafCounter(
                                model,
                                audience,
                                none(DailyFacts.class),
                                none(Records.class),
                                settings,
                                notices)) {
            model.catchUp();
            MetricDesk desk =
                    new MetricDesk(catalog.metrics(), counter, webinars(), none(Plans.class));
            List<String> all = catalog.metrics().stream().map(m -> m.key()).toList();
            MetricQuery board = MetricQuery.of(all, PERIOD);
            Sheet.seconds("all metrics, value and change", Sheet.median(() -> desk.ask(board)));
            MetricQuery one =
                    MetricQuery.of(List.of("email_opens"), PERIOD)
                            .split(Dimension.CHANNEL)
                            .series(Grain.DAY, DayOfWeek.MONDAY);
            Sheet.seconds(
                    "one rate, 90 daily steps, split by channel",
                    Sheet.median(() -> desk.ask(one)));
            each(desk, all);
            boards(desk, catalog.metrics());
            cohorts(model, settings, catalog, now);
            filtered(counter, blocks, people, PERIOD, "90 days");
            filtered(counter, blocks, people, Period.last(Events.DAYS, LAST), "all days");
        }
    }

    /** What somebody looks at: one metric, value and change. */
    private static void each(MetricDesk desk, List<String> all) {
        double most = 0;
        String slowest = "";
        int slow = 0;
        for (String key : all) {
            double time = Sheet.least(() -> desk.ask(MetricQuery.of(List.of(key), PERIOD)), 2);
            if (time > MOST) slow++;
            if (time <= most) continue;
            most = time;
            slowest = key;
        }
        Sheet.atMost(
                "slowest of the " + all.size() + " asked for alone, " + slowest + ", CPU",
                "%.3f s",
                most,
                MOST);
        Sheet.row("of them above 0.3 s", "%.0f", slow);
    }

    /** What a screen shows: the metrics of one group. */
    private static void boards(MetricDesk desk, List<Metric> metrics) {
        for (String group : Metric.GROUPS) {
            List<String> keys =
                    metrics.stream().filter(m -> m.group().equals(group)).map(Metric::key).toList();
            Sheet.atMost(
                    "group " + group + ", " + keys.size() + " metrics with their course, CPU",
                    "%.3f s",
                    Sheet.least(() -> desk.ask(MetricQuery.of(keys, PERIOD).withCourse()), 3),
                    MOST);
        }
    }

    private static void cohorts(ReadModel model, Settings settings, Catalog catalog, Ticker now) {
        CohortDesk desk = new CohortDesk(model, null, webinars(), settings, catalog.cohorts(), now);
        for (CohortStep step : CohortStep.values())
            Sheet.atMost(
                    "cohort triangle by " + step.key() + ", all views, CPU",
                    "%.3f s",
                    Sheet.least(
                            () ->
                                    desk.ask(
                                            CohortQuestion.of(
                                                    catalog.cohorts().getFirst(),
                                                    step,
                                                    DayOfWeek.MONDAY)),
                            2),
                    MOST);
    }

    /** Mail opens a channel of the people of one industry, over a period. */
    private static void filtered(
            LeafCounter counter, List<EventBlock> blocks, int people, Period period, String name) {
        Measure.Leaf leaf =
                new Measure.Events(
                        Measure.Tally.COUNT,
                        List.of(EventType.EMAIL_OPEN),
                        Condition.EVERYONE,
                        Window.PERIOD);
        Question q =
                new Question(
                        Set.of(leaf),
                        List.of(period),
                        Dimension.CHANNEL,
                        Map.of(),
                        Conditions.read("industry == 'Retail'", Fields.standard()).orThrow());
        BitSet retail = new BitSet();
        for (int id = 1; id <= people; id++) if (id % 3 == 0) retail.set(id);
        long[] hand = loop(blocks, retail, period);
        Counts counts = counter.count(q);
        for (Channel c : Channel.values())
            if (counts.figures().get(leaf).value(0, c.code()) != hand[c.code()])
                throw new IllegalStateException(c + ": engine and loop disagree");
        double own = Sheet.median(() -> counter.count(q));
        double bare = Sheet.median(() -> loop(blocks, retail, period));
        Sheet.seconds("filtered recount, one type, one industry, by channel, " + name, own);
        Sheet.seconds("the same as a loop written by hand, filter given, same answer", bare);
        Sheet.atMost("filtered recount over hand loop, " + name, "%.2f×", own / bare, 2);
    }

    private static long[] loop(List<EventBlock> blocks, BitSet retail, Period period) {
        long from = period.from().atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
        long to = period.to().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
        long[] counts = new long[Channel.values().length];
        byte open = EventType.EMAIL_OPEN.code();
        for (EventBlock b : blocks)
            for (int i = 0; i < b.size; i++)
                if (b.type[i] == open
                        && b.occurredAt[i] >= from
                        && b.occurredAt[i] < to
                        && retail.get(b.identity[i])) counts[b.channel[i]]++;
        return counts;
    }

    /** A webinar a week, as the events name them. */
    private static Webinars webinars() {
        List<Webinar> weekly = new ArrayList<>();
        for (int week = 0; week * 7 < Events.DAYS; week++)
            weekly.add(
                    new Webinar(
                            week + 1,
                            "w" + week,
                            "Week " + week,
                            Events.START.plus(Duration.ofDays(7L * week + 3)),
                            75,
                            "zoom",
                            25_000,
                            "USD",
                            List.of(
                                    new Webinar.Section(1, "Intro", 0, 15),
                                    new Webinar.Section(2, "Core", 15, 60),
                                    new Webinar.Section(3, "End", 60, 75))));
        return (Webinars)
                Proxy.newProxyInstance(
                        MetricBench.class.getClassLoader(),
                        new Class<?>[] {Webinars.class},
                        (p, method, args) -> {
                            if (method.getName().equals("all")) return weekly;
                            throw new AssertionError(method.getName());
                        });
    }

    private static Journal journal(List<EventBlock> blocks, int events) {
        return (Journal)
                Proxy.newProxyInstance(
                        MetricBench.class.getClassLoader(),
                        new Class<?>[] {Journal.class},
                        (p, method, args) ->
                                switch (method.getName()) {
                                    case "position" -> (long) events;
                                    case "aliases" -> Map.of();
                                    case "read" -> {
                                        @SuppressWarnings("unchecked")
                                        Consumer<EventBlock> sink = (Consumer<EventBlock>) args[2];
                                        blocks.forEach(sink);
                                        yield (long) events;
                                    }
                                    default -> throw new AssertionError(method.getName());
                                });
    }

    private static Contacts contacts(int people) {
        return (Contacts)
                Proxy.newProxyInstance(
                        MetricBench.class.getClassLoader(),
                        new Class<?>[] {Contacts.class},
                        (p, method, args) -> {
                            @SuppressWarnings("unchecked")
                            Consumer<Contact> sink = (Consumer<Contact>) args[0];
                            for (long id = 1; id <= people; id++)
                                sink.accept(
                                        new Contact(
                                                id,
                                                Map.of(
                                                        ContactField.INDUSTRY,
                                                        id % 3 == 0 ? "Retail" : "Software"),
                                                Map.of(),
                                                Instant.EPOCH));
                            return null;
                        });
    }

    private static Settings settings() {
        return (Settings)
                Proxy.newProxyInstance(
                        MetricBench.class.getClassLoader(),
                        new Class<?>[] {Settings.class},
                        (p, method, args) ->
                                switch (method.getName()) {
                                    case "zone" -> ZoneOffset.UTC;
                                    case "currency" -> "USD";
                                    case "all" -> Map.of();
                                    default -> args[1];
                                });
    }

    /** Answers with nothing. */
    @SuppressWarnings("unchecked")
    private static <T> T none(Class<T> type) {
        return (T)
                Proxy.newProxyInstance(
                        MetricBench.class.getClassLoader(),
                        new Class<?>[] {type},
                        (p, method, args) -> {
                            Class<?> r = method.getReturnType();
                            if (r == List.class) return List.of();
                            if (r == Map.class) return Map.of();
                            if (r == Set.class) return Set.of();
                            if (r == Optional.class) return Optional.empty();
                            return r == long.class ? (Object) 0L : null;
                        });
    }
}
