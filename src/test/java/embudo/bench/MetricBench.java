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

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
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
    private static final PrintStream OUT = System.out;
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
        OUT.printf(Locale.ROOT, "| %,d events, %,d people | |%n", events, people);
        if (args.length < 3) OUT.println("|---|---|");
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
                                none(Webinars.class),
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
                                none(Webinars.class),
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
                    new MetricDesk(
                            catalog.metrics(), counter, none(Webinars.class), none(Plans.class));
            List<String> all = catalog.metrics().stream().map(m -> m.key()).toList();
            MetricQuery board = MetricQuery.of(all, PERIOD);
            row("all metrics, value and change", median(() -> desk.ask(board)));
            MetricQuery one =
                    MetricQuery.of(List.of("email_opens"), PERIOD)
                            .split(Dimension.CHANNEL)
                            .series(Grain.DAY, DayOfWeek.MONDAY);
            row("one rate, 90 daily steps, split by channel", median(() -> desk.ask(one)));
            each(desk, all);
            boards(desk, catalog.metrics());
            cohorts(model, settings, catalog, now);
            filtered(counter, blocks, people);
        }
    }

    /** What somebody looks at: one metric, value and change. */
    private static void each(MetricDesk desk, List<String> all) {
        double most = 0;
        String slowest = "";
        int slow = 0;
        for (String key : all) {
            double time = least(() -> desk.ask(MetricQuery.of(List.of(key), PERIOD)));
            if (time > .3) slow++;
            if (time <= most) continue;
            most = time;
            slowest = key;
        }
        row("slowest of the " + all.size() + " asked for alone, " + slowest, most);
        OUT.printf(Locale.ROOT, "| of them above 0.3 s | %d |%n", slow);
    }

    /** What a screen shows: the metrics of one group. */
    private static void boards(MetricDesk desk, List<Metric> metrics) {
        for (String group : Metric.GROUPS) {
            List<String> keys =
                    metrics.stream().filter(m -> m.group().equals(group)).map(Metric::key).toList();
            row(
                    "group " + group + ", " + keys.size() + " metrics",
                    least(() -> desk.ask(MetricQuery.of(keys, PERIOD).withCourse())));
        }
    }

    private static void cohorts(ReadModel model, Settings settings, Catalog catalog, Ticker now) {
        CohortDesk desk =
                new CohortDesk(model, null, none(Webinars.class), settings, catalog.cohorts(), now);
        for (CohortStep step : CohortStep.values())
            row(
                    "cohort triangle by " + step.key() + ", all views",
                    least(() ->
                            desk.ask(
                                    CohortQuestion.of(
                                            catalog.cohorts().getFirst(),
                                            step,
                                            DayOfWeek.MONDAY))));
    }

    /** The better of two. */
    private static double least(Runnable task) {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < 2; i++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            task.run();
            least =
                    Math.min(
                            least,
                            (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start)
                                    / 1e9);
        }
        return least;
    }

    /** Mail opens a channel of the people of one industry, over 90 days. */
    private static void filtered(LeafCounter counter, List<EventBlock> blocks, int people) {
        Measure.Leaf leaf =
                new Measure.Events(
                        Measure.Tally.COUNT,
                        List.of(EventType.EMAIL_OPEN),
                        Condition.EVERYONE,
                        Window.PERIOD);
        Question q =
                new Question(
                        Set.of(leaf),
                        List.of(PERIOD),
                        Dimension.CHANNEL,
                        Map.of(),
                        Conditions.read("industry == 'Retail'", Fields.standard()).orThrow());
        BitSet retail = new BitSet();
        for (int id = 1; id <= people; id++) if (id % 3 == 0) retail.set(id);
        long[] hand = loop(blocks, retail);
        Counts counts = counter.count(q);
        for (Channel c : Channel.values())
            if (counts.figures().get(leaf).value(0, c.code()) != hand[c.code()])
                throw new IllegalStateException(c + ": engine and loop disagree");
        double own = median(() -> counter.count(q));
        double bare = median(() -> loop(blocks, retail));
        row("filtered recount: one type, one industry, by channel", own);
        row("the same as a loop written by hand, filter given", bare);
        OUT.printf(
                Locale.ROOT, "| **filtered recount over hand loop** | **%.2f×** |%n", own / bare);
    }

    private static long[] loop(List<EventBlock> blocks, BitSet retail) {
        long from = PERIOD.from().atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
        long to = PERIOD.to().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
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

    private static double median(Runnable task) {
        double[] times = new double[15];
        for (int i = 0; i < times.length; i++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            task.run();
            times[i] =
                    (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
        }
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private static void row(String name, double seconds) {
        OUT.printf(Locale.ROOT, "| %s, CPU | %.3f s |%n", name, seconds);
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
