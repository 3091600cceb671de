package embudo.app;

import embudo.kernel.Ticker;
import embudo.ui.FxTest;
import embudo.ui.RunDelay;

import javafx.application.Platform;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * How long the window's thread lets a question wait, asked fifty times a second. As long as it, or
 * the drawing thread or the collectors of garbage that it stood waiting for, were ready and got no
 * processor, the wait is the machine's and not the window's; what is left is work, drawing and
 * collecting itself, locks and files.
 */
final class Stalls {
    private static final long LIMIT = 100_000_000L;
    private static final long TICK = 1_000_000L;

    /** So many of the longest are told with where they stood. */
    private static final int SAID = 40;

    private final Ticker clock;
    private final Supplier<String> screen;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<Stall> over = new ArrayList<>();
    private final List<Long> waits = new ArrayList<>();
    private final List<Long> own = new ArrayList<>();
    private volatile boolean ended;
    private volatile Thread window;
    private Thread asking;
    private RunDelay delay;
    private RunDelay drawing;
    private RunDelay machine;
    private RunDelay collectors;
    private long renderer;

    /**
     * @param screen the one in sight
     */
    Stalls(Ticker clock, Supplier<String> screen) {
        this.clock = clock;
        this.screen = screen;
    }

    /**
     * For how long threads stood ready and had no processor: the window's, and who it waits for;
     * and for how long the host took processors from this machine.
     */
    private record Starved(long window, long drawing, long machine, long collectors, long stolen) {
        Starved minus(Starved before) {
            return new Starved(
                    window - before.window,
                    drawing - before.drawing,
                    machine - before.machine,
                    collectors - before.collectors,
                    stolen - before.stolen);
        }
    }

    /**
     * A long wait: its length, who starved in it, how long the window's thread and the one that
     * draws worked, how long garbage was collected, and where the first stood.
     */
    private record Stall(
            long waited, Starved starved, long worked, long drew, long collected, String where) {
        /**
         * What is not the machine's. While the thread stands, those that it stands for may want a
         * processor too: the one that draws, and those that hold everybody to collect garbage.
         */
        long own() {
            long stood = waited - starved.window - worked;
            long others = starved.machine + starved.stolen;
            if (collected > 0) others += starved.collectors;
            if (where.contains("waitForRenderingToComplete")) others += starved.drawing;
            return waited - starved.window - Math.clamp(others, 0, Math.max(0, stood));
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d ms, own %d: %d without a processor (the drawing thread %d, the virtual machine %d, collectors %d, stolen %d), %d of work, %d of drawing, %d of collecting%n    %s",
                    waited / 1_000_000,
                    own() / 1_000_000,
                    starved.window / 1_000_000,
                    starved.drawing / 1_000_000,
                    starved.machine / 1_000_000,
                    starved.collectors / 1_000_000,
                    starved.stolen / 1_000_000,
                    worked / 1_000_000,
                    drew / 1_000_000,
                    collected,
                    where);
        }
    }

    void start() {
        FxTest.run(() -> window = Thread.currentThread());
        delay = RunDelay.of("JavaFX Application Thread");
        drawing = RunDelay.of("QuantumRenderer-0");
        machine = RunDelay.of("VM Thread");
        collectors = RunDelay.of("GC Thread#");
        renderer =
                Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().startsWith("QuantumRenderer"))
                        .findFirst()
                        .orElseThrow()
                        .threadId();
        asking = Thread.ofPlatform().start(this::ask);
    }

    private void ask() {
        while (!ended) {
            Starved before = starved();
            long drawn = threads.getThreadCpuTime(renderer);
            long worked = threads.getThreadCpuTime(window.threadId());
            long collected = collected();
            AtomicLong answered = new AtomicLong();
            Platform.runLater(() -> answered.set(clock.nanos()));
            // Later than that this thread, too, may have wanted a processor.
            long asked = clock.nanos();
            String where = "";
            while (answered.get() == 0) {
                LockSupport.parkNanos(2 * TICK);
                if (where.isEmpty() && clock.nanos() - asked > LIMIT * 4 / 5)
                    where = screen.get() + " " + stack();
            }
            Stall stall =
                    new Stall(
                            Math.max(0, answered.get() - asked),
                            starved().minus(before),
                            threads.getThreadCpuTime(window.threadId()) - worked,
                            threads.getThreadCpuTime(renderer) - drawn,
                            collected() - collected,
                            where);
            waits.add(stall.waited());
            own.add(stall.own());
            if (stall.waited() > LIMIT) over.add(stall);
            LockSupport.parkNanos(20 * TICK);
        }
    }

    private Starved starved() {
        return new Starved(
                delay.nanos(),
                drawing.nanos(),
                machine.nanos(),
                collectors.nanos(),
                RunDelay.stolen());
    }

    /** Milliseconds since the start. */
    private static long collected() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }

    private String stack() {
        return Arrays.stream(window.getStackTrace())
                .limit(60)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(System.lineSeparator() + "    "));
    }

    /** The longest wait that is the window's own, nanoseconds. */
    long longest() {
        return Collections.max(own);
    }

    String report() {
        long mine = own.stream().filter(wait -> wait > LIMIT).count();
        StringBuilder said =
                new StringBuilder(
                        String.format(
                                Locale.ROOT,
                                "%d answers by the clock: %s, over 100 ms %d%nwaiting for a processor left out: %s, over 100 ms %d%nthe window's thread stood ready without a processor for %.1f s%n",
                                waits.size(),
                                spread(waits),
                                over.size(),
                                spread(own),
                                mine,
                                delay.nanos() / 1e9));
        over.stream()
                .sorted(Comparator.comparingLong(Stall::own).reversed())
                .limit(SAID)
                .forEach(stall -> said.append(stall).append(System.lineSeparator()));
        return said.toString();
    }

    private static String spread(List<Long> nanos) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "p50 %.1f, p99 %.1f, p99.9 %.1f, longest %.1f ms",
                sorted.get(sorted.size() / 2) / 1e6,
                sorted.get(sorted.size() * 99 / 100) / 1e6,
                sorted.get((int) (sorted.size() * 999L / 1000)) / 1e6,
                sorted.getLast() / 1e6);
    }

    void stop() throws InterruptedException {
        ended = true;
        asking.join();
    }
}
