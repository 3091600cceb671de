package embudo.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/**
 * Prints rows of a Markdown table: what was measured, and where there is a target, whether it was
 * met. Time is the calling thread's CPU, since other programs may share the machine.
 */
final class Sheet {
    /** Begins what a verdict says, so that verdicts can be found among the rows. */
    static final String MET = "met";

    static final String MISSED = "missed by ";
    private static final PrintStream OUT = System.out;

    private Sheet() {}

    static void head() {
        OUT.println("| figure | measured | target | |");
        OUT.println("|---|---|---|---|");
    }

    /** A title, or a remark. */
    static void say(String text, Object... args) {
        OUT.printf(Locale.ROOT, "| " + text + " | | | |%n", args);
    }

    static void row(String name, String format, double value) {
        OUT.printf(Locale.ROOT, "| %s | " + format + " | | |%n", name, value);
    }

    /** Seconds of CPU. */
    static void seconds(String name, double value) {
        row(name + ", CPU", "%.3f s", value);
    }

    static void atMost(String name, String format, double value, double most) {
        verdict(name, format, value, "≤ ", most, value <= most, value / most - 1);
    }

    static void atLeast(String name, String format, double value, double least) {
        verdict(name, format, value, "≥ ", least, value >= least, 1 - value / least);
    }

    private static void verdict(
            String name,
            String format,
            double value,
            String sign,
            double target,
            boolean met,
            double by) {
        OUT.printf(
                Locale.ROOT,
                "| %s | **" + format + "** | %s" + format + " | %s |%n",
                name,
                value,
                sign,
                target,
                met ? MET : String.format(Locale.ROOT, MISSED + "%.0f %%", 100 * by));
    }

    /** Seconds of CPU, the median of fifteen runs. */
    static double median(Runnable task) {
        double[] times = times(task, 15);
        return times[times.length / 2];
    }

    /** Seconds of CPU, the least of some runs. */
    static double least(Runnable task, int runs) {
        return times(task, runs)[0];
    }

    private static double[] times(Runnable task, int runs) {
        double[] times = new double[runs];
        for (int i = 0; i < runs; i++) {
            long start = cpu();
            task.run();
            times[i] = (cpu() - start) / 1e9;
        }
        Arrays.sort(times);
        return times;
    }

    /** Nanoseconds of CPU of this thread so far. */
    static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Seconds by the clock since {@link System#nanoTime}. */
    static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Bytes still reachable. */
    static long heap() {
        for (int i = 0; i < 3; i++) System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
