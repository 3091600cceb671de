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
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * Measures the read model at five million generated events, beside the same figures as SQL in H2 in
 * the same process, and prints a Markdown table. The answers of both are compared first: figures
 * that differ end the run. Arguments: number of events, number of people.
 */
public final class FiguresBench {
    private static final LocalDate LAST =
            LocalDate.ofInstant(Events.START, ZoneOffset.UTC).plusDays(Events.DAYS - 1L);
    private static final PrintStream OUT = System.out;
    private static final int TOP = 20;

    private FiguresBench() {}

    public static void main(String[] args) throws Exception {
        int events = args.length > 0 ? Integer.parseInt(args[0]) : 5_000_000;
        int people = args.length > 1 ? Integer.parseInt(args[1]) : 200_000;
        Events generator = new Events(people);
        List<EventBlock> blocks = generator.blocks(events);
        OUT.printf(Locale.ROOT, "| %,d events, %,d people | |%n|---|---|%n", events, people);

        filled(blocks);
        long before = heap();
        long start = System.nanoTime();
        BenchSubject model = filled(blocks);
        row("blocks to live figures", "%.2f s", (System.nanoTime() - start) / 1e9);
        row("memory of columns and figures", "%.0f MB", (heap() - before) / 1e6);

        model.recount();
        double own = best(5, model::recount);
        row("five figures from columns, CPU", "%.3f s", own);
        filter(model, blocks);
        live(filled(blocks), generator, events);
        sql(model, blocks, own);
    }

    private static BenchSubject filled(List<EventBlock> blocks) {
        BenchSubject model = new BenchSubject();
        blocks.forEach(model::append);
        model.settle();
        return model;
    }

    private static void sql(BenchSubject model, List<EventBlock> blocks, double own)
            throws IOException, SQLException {
        Path folder = Files.createTempDirectory("embudo-bench");
        try (Sql sql = new Sql(folder)) {
            sql.load(blocks);
            double total = 0;
            total += timed("ordered funnel", sql::funnel, List.of(funnel(model)));
            total += timed("daily type × channel", sql::daily, List.of());
            total += timed("monthly cohorts", sql::cohorts, List.of(cohorts(model)));
            total += timed("30-day trend", () -> sql.trend(LAST), List.of());
            total += timed("paths", () -> sql.paths(TOP), List.of(paths(model)));
            same("daily", daily(model, sql.daily()));
            same("trend", trend(model, sql.trend(LAST)));
            row("five figures in H2, CPU", "%.1f s", total);
            row("**H2 over columns**", "**%.0f×**", total / own);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList())
                    Files.delete(file);
            }
        }
    }

    /** Runs twice, keeps the faster CPU time and holds the answer against the expected one. */
    private static double timed(
            String name, Callable<List<List<Long>>> query, List<List<List<Long>>> expected) {
        double[] time = {Double.MAX_VALUE};
        List<List<Long>> answer = List.of();
        try {
            for (int i = 0; i < 2; i++) {
                long start = cpu();
                answer = query.call();
                time[0] = Math.min(time[0], (cpu() - start) / 1e9);
            }
        } catch (Exception e) {
            throw new IllegalStateException(name, e);
        }
        for (List<List<Long>> other : expected) same(name, answer.equals(other));
        row("H2 " + name + ", CPU", "%.2f s", time[0]);
        return time[0];
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
        double[] sink = new double[1];
        double loop = best(9, () -> sink[0] += hand.daily(Channel.EMAIL, day, EventType.ATTENDED));
        double own =
                best(9, () -> sink[0] += model.filtered(Channel.EMAIL, day, EventType.ATTENDED));
        row("filtered recount over hand loop", "%.2f×", own / loop);
    }

    private static void live(BenchSubject model, Events generator, int events) {
        int n = 50_000;
        long[] nanos = new long[n];
        for (int i = 0; i < n; i++) {
            EventBlock block = generator.block(1, events + n);
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

    private static double best(int times, Runnable task) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < times; i++) {
            long start = cpu();
            task.run();
            best = Math.min(best, (cpu() - start) / 1e9);
        }
        return best;
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
