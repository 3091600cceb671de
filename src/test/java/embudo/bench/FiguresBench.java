package embudo.bench;

import embudo.domain.Channel;
import embudo.domain.EventBlock;
import embudo.domain.EventType;
import embudo.measure.BenchSubject;
import embudo.measure.Cohorts;
import embudo.measure.Paths;
import embudo.measure.Trend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Measures the read model over generated events, or the same figures as SQL in H2 or DuckDB beside
 * the columns in the same process, and prints rows of a Markdown table. Answers are compared first:
 * figures that differ end the run. Arguments: number of events, number of people, and one of {@code
 * columns}, {@code duckdb} and {@code h2}. {@link AllBench} runs all of them.
 */
public final class FiguresBench {
    private static final LocalDate LAST =
            LocalDate.ofInstant(Events.START, ZoneOffset.UTC).plusDays(Events.DAYS - 1L);
    private static final int TOP = 20;

    private FiguresBench() {}

    public static void main(String[] args) throws Exception {
        int events = Integer.parseInt(args[0]);
        int people = Integer.parseInt(args[1]);
        // Few beside the others, or these would not reach the last days.
        int live = Math.min(50_000, events / 100);
        Events generator = new Events(people, events + live);
        List<EventBlock> blocks = generator.blocks(events);
        Sheet.say("%,d events, %,d people", events, people);

        switch (args[2]) {
            case "duckdb" -> {
                BenchSubject model = filled(blocks);
                if (duckDbIsThere()) sql("DuckDB", Sql::duckDb, model, blocks, columns(model), 5);
                else Sheet.say("DuckDB is not on the class path: run with -Pduckdb");
            }
            case "h2" -> {
                BenchSubject model = filled(blocks);
                sql("H2", Sql::h2, model, blocks, columns(model), 100);
            }
            default -> {
                BenchSubject model = fill(blocks);
                filter(model, blocks);
                columns(model);
                live(model, generator, live);
            }
        }
    }

    /** Fills twice: in a cold process, and once more with its memory. */
    private static BenchSubject fill(List<EventBlock> blocks) {
        long start = System.nanoTime();
        long busy = Sheet.cpu();
        filled(blocks);
        Sheet.row(
                "blocks to live figures, first time in a cold process",
                "%.2f s",
                Sheet.since(start));
        Sheet.seconds("the same", (Sheet.cpu() - busy) / 1e9);
        long before = Sheet.heap();
        start = System.nanoTime();
        BenchSubject model = filled(blocks);
        Sheet.row("blocks to live figures, once more", "%.2f s", Sheet.since(start));
        Sheet.atMost(
                "memory of columns and figures", "%.0f MB", (Sheet.heap() - before) / 1e6, 250);
        return model;
    }

    private static BenchSubject filled(List<EventBlock> blocks) {
        BenchSubject model = new BenchSubject();
        blocks.forEach(model::append);
        model.settle();
        return model;
    }

    /** Seconds of CPU of each part of a full recount, medians. */
    private static Map<String, Double> columns(BenchSubject model) {
        Map<String, Double> times = new LinkedHashMap<>();
        times.put("person-sorted copy", Sheet.median(model::sortByPerson));
        times.put("ordered funnel", Sheet.median(model::recountFunnel));
        times.put(
                "daily type × channel and 30-day trend",
                Sheet.median(() -> model.recountDaily(LAST)));
        times.put(
                "monthly cohorts", Sheet.median(() -> model.recountCohorts(YearMonth.from(LAST))));
        times.put("paths", Sheet.median(() -> model.recountPaths(TOP)));
        times.forEach((name, time) -> Sheet.seconds("columns: " + name, time));
        Sheet.seconds("columns: journeys (a sixth figure)", Sheet.median(model::recountJourneys));
        model.dropCopy();
        Sheet.seconds("columns: recount of everything", Sheet.median(model::recount));
        return times;
    }

    /** Opens a database in a folder of its own. */
    private interface Opening {
        Sql open(Path folder) throws SQLException;
    }

    private static void sql(
            String engine,
            Opening opening,
            BenchSubject model,
            List<EventBlock> blocks,
            Map<String, Double> own,
            double least)
            throws IOException, SQLException {
        Path folder = Files.createTempDirectory("embudo-bench");
        try (Sql sql = opening.open(folder)) {
            long start = Sheet.cpu();
            sql.load(blocks);
            Sheet.seconds(engine + ": loading and indexing", (Sheet.cpu() - start) / 1e9);
            Timing timing = new Timing(engine);
            timing.of("ordered funnel", sql::funnel, funnel(model)::equals);
            timing.of("daily type × channel", sql::daily, rows -> daily(model, rows));
            timing.of("monthly cohorts", sql::cohorts, cohorts(model)::equals);
            timing.of("30-day trend", () -> sql.trend(LAST), rows -> trend(model, rows));
            timing.of("paths", () -> sql.paths(TOP), paths(model)::equals);
            double all = own.values().stream().mapToDouble(x -> x).sum();
            double copy = own.get("person-sorted copy");
            Sheet.seconds("five figures in " + engine, timing.total);
            Sheet.seconds("five figures by columns, the sorted copy made anew", all);
            Sheet.atLeast(
                    engine + " over columns, the sorted copy made anew",
                    "%.1f×",
                    timing.total / all,
                    least);
            Sheet.atLeast(
                    engine + " over columns, from the sorted copy",
                    "%.1f×",
                    timing.total / (all - copy),
                    least);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList())
                    Files.delete(file);
            }
        }
    }

    private static boolean duckDbIsThere() {
        return DriverManager.drivers().anyMatch(d -> d.getClass().getName().contains("duckdb"));
    }

    /** Adds up what the queries of one engine take. */
    private static final class Timing {
        private final String engine;
        private double total;

        Timing(String engine) {
            this.engine = engine;
        }

        /** Runs once, and holds the answer against that of the columns. */
        void of(String name, Callable<List<List<Long>>> query, Predicate<List<List<Long>>> same)
                throws SQLException {
            List<List<Long>> answer;
            long start = Sheet.cpu();
            try {
                answer = query.call();
            } catch (Exception e) {
                throw new SQLException(name, e);
            }
            double time = (Sheet.cpu() - start) / 1e9;
            same(name, same.test(answer));
            Sheet.seconds(engine + ": " + name + ", same answer", time);
            total += time;
        }
    }

    private static void same(String name, boolean equal) {
        if (!equal) throw new IllegalStateException(name + ": columns and SQL disagree");
    }

    private static List<List<Long>> funnel(BenchSubject model) {
        return List.of(
                List.of(model.depths().registered()),
                List.of(model.depths().attended()),
                List.of(model.depths().bought()));
    }

    private static List<List<Long>> cohorts(BenchSubject model) {
        List<List<Long>> rows = new ArrayList<>();
        for (Cohorts.Row row : model.cohorts(YearMonth.from(LAST)))
            for (int age = 0; age < row.active().size(); age++)
                if (row.active().get(age) > 0)
                    rows.add(
                            List.of(
                                    row.month().getYear() * 12L + row.month().getMonthValue() - 1,
                                    (long) age,
                                    row.active().get(age)));
        return rows;
    }

    private static List<List<Long>> paths(BenchSubject model) {
        return model.paths(TOP).stream().map(Paths.Path::buyers).map(List::of).toList();
    }

    private static boolean daily(BenchSubject model, List<List<Long>> rows) {
        return !rows.isEmpty()
                && rows.stream()
                        .allMatch(r ->
                                r.get(3)
                                        == model.count(
                                                LocalDate.ofEpochDay(r.get(0)),
                                                EventType.ofCode(r.get(1).intValue()),
                                                Channel.ofCode(r.get(2).intValue())));
    }

    private static boolean trend(BenchSubject model, List<List<Long>> rows) {
        for (List<Long> row : rows) {
            Trend trend = model.trend(EventType.ofCode(row.get(1).intValue()), LAST);
            int day = (int) (row.get(0) - trend.first().toEpochDay());
            if (!trend.counts().get(day).equals(row.get(2))) return false;
            if (!trend.amounts().get(day).equals(row.get(3))) return false;
        }
        return !rows.isEmpty();
    }

    private static void filter(BenchSubject model, List<EventBlock> blocks) {
        HandLoop hand = new HandLoop(blocks);
        LocalDate day = LAST.minusDays(100);
        same(
                "filtered",
                hand.daily(Channel.EMAIL, day, EventType.ATTENDED)
                        == model.filtered(Channel.EMAIL, day, EventType.ATTENDED));
        long[] sink = new long[1];
        double loop =
                Sheet.median(() -> sink[0] += hand.daily(Channel.EMAIL, day, EventType.ATTENDED));
        double own =
                Sheet.median(
                        () -> sink[0] += model.filtered(Channel.EMAIL, day, EventType.ATTENDED));
        Sheet.seconds("hand-written loop, one channel's daily counts", loop);
        Sheet.seconds("filtered recount of the same, same answer", own);
        Sheet.atMost("filtered recount over hand loop", "%.2f×", own / loop, 2);
    }

    private static void live(BenchSubject model, Events generator, int n) {
        long[] nanos = new long[n];
        for (int i = 0; i < n; i++) {
            EventBlock block = generator.block(1);
            long start = System.nanoTime();
            model.append(block);
            model.settle();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        Sheet.row("event to every figure, median", "%.1f µs", nanos[n / 2] / 1e3);
        Sheet.atMost("event to every figure, p95", "%.1f µs", nanos[n * 95 / 100] / 1e3, 100);
        Sheet.row("event to every figure, p99", "%.1f µs", nanos[n * 99 / 100] / 1e3);
    }
}
