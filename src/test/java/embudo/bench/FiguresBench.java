package embudo.bench;

import embudo.domain.Channel;
import embudo.domain.EventBlock;
import embudo.domain.EventType;
import embudo.measure.BenchSubject;
import embudo.measure.Cohorts;
import embudo.measure.Paths;
import embudo.measure.Trend;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
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
import java.util.Locale;
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
    private static final PrintStream OUT = System.out;
    private static final int TOP = 20;

    private FiguresBench() {}

    public static void main(String[] args) throws Exception {
        int events = Integer.parseInt(args[0]);
        int people = Integer.parseInt(args[1]);
        // Few beside the others, or these would not reach the last days.
        int live = Math.min(50_000, events / 100);
        Events generator = new Events(people, events + live);
        List<EventBlock> blocks = generator.blocks(events);
        OUT.printf(Locale.ROOT, "| %,d events, %,d people | |%n", events, people);

        switch (args[2]) {
            case "duckdb" -> {
                BenchSubject model = filled(blocks);
                if (duckDbIsThere()) sql("DuckDB", Sql::duckDb, model, blocks, columns(model));
                else OUT.println("| DuckDB | not on the class path: run with -Pduckdb |");
            }
            case "h2" -> {
                BenchSubject model = filled(blocks);
                sql("H2", Sql::h2, model, blocks, columns(model));
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
        long busy = cpu();
        filled(blocks);
        row("blocks to live figures, first time in a cold process", since(start));
        row("the same, CPU of the thread", (cpu() - busy) / 1e9);
        long before = heap();
        start = System.nanoTime();
        BenchSubject model = filled(blocks);
        row("blocks to live figures, once more", since(start));
        row("memory of columns and figures", "%.0f MB", (heap() - before) / 1e6);
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
        times.put("person-sorted copy", median(model::sortByPerson));
        times.put("ordered funnel", median(model::recountFunnel));
        times.put("daily type × channel and 30-day trend", median(() -> model.recountDaily(LAST)));
        times.put("monthly cohorts", median(() -> model.recountCohorts(YearMonth.from(LAST))));
        times.put("paths", median(() -> model.recountPaths(TOP)));
        times.forEach((name, time) -> row("columns: " + name + ", CPU", "%.4f s", time));
        row("columns: journeys (a sixth figure), CPU", "%.4f s", median(model::recountJourneys));
        model.dropCopy();
        row("columns: recount of everything, CPU", "%.4f s", median(model::recount));
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
            Map<String, Double> own)
            throws IOException, SQLException {
        Path folder = Files.createTempDirectory("embudo-bench");
        try (Sql sql = opening.open(folder)) {
            long start = cpu();
            sql.load(blocks);
            row(engine + ": loading and indexing, CPU of the caller", (cpu() - start) / 1e9);
            Timing timing = new Timing(engine);
            timing.of("ordered funnel", sql::funnel, funnel(model)::equals);
            timing.of("daily type × channel", sql::daily, rows -> daily(model, rows));
            timing.of("monthly cohorts", sql::cohorts, cohorts(model)::equals);
            timing.of("30-day trend", () -> sql.trend(LAST), rows -> trend(model, rows));
            timing.of("paths", () -> sql.paths(TOP), paths(model)::equals);
            double all = own.values().stream().mapToDouble(x -> x).sum();
            double copy = own.get("person-sorted copy");
            row("five figures in " + engine + ", CPU", timing.total);
            row(
                    "**" + engine + " over columns, the sorted copy made anew**",
                    "**%.1f×**",
                    timing.total / all);
            row(
                    engine + " over columns, from the sorted copy",
                    "%.1f×",
                    timing.total / (all - copy));
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
            long start = cpu();
            try {
                answer = query.call();
            } catch (Exception e) {
                throw new SQLException(name, e);
            }
            double time = (cpu() - start) / 1e9;
            same(name, same.test(answer));
            row(engine + ": " + name + ", CPU", "%.2f s", time);
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
        double loop = median(() -> sink[0] += hand.daily(Channel.EMAIL, day, EventType.ATTENDED));
        double own =
                median(() -> sink[0] += model.filtered(Channel.EMAIL, day, EventType.ATTENDED));
        row("hand-written loop, one channel's daily counts, CPU", "%.4f s", loop);
        row("filtered recount of the same, CPU", "%.4f s", own);
        row("**filtered recount over hand loop**", "**%.2f×**", own / loop);
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
        row("event to every figure, median", "%.1f µs", nanos[n / 2] / 1e3);
        row("event to every figure, p95", "%.1f µs", nanos[n * 95 / 100] / 1e3);
        row("event to every figure, p99", "%.1f µs", nanos[n * 99 / 100] / 1e3);
    }

    /** Seconds of CPU, the median of fifteen runs. */
    private static double median(Runnable task) {
        double[] times = new double[15];
        for (int i = 0; i < times.length; i++) {
            long start = cpu();
            task.run();
            times[i] = (cpu() - start) / 1e9;
        }
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void row(String name, double seconds) {
        row(name, "%.2f s", seconds);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void row(String name, String format, double value) {
        OUT.printf(Locale.ROOT, "| %s | " + format + " |%n", name, value);
    }
}
