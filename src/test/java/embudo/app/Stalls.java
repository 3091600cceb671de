package embudo.app;

import embudo.kernel.Ticker;
import embudo.ui.FxTest;
import embudo.ui.RunDelay;

import javafx.application.Platform;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * How long the window's thread lets a question wait, asked fifty times a second. As long as it, or
 * the thread that draws for it, stood ready and got no processor, the wait is the machine's and not
 * the window's.
 */
final class Stalls {
    private static final long LIMIT = 100_000_000L;
    private static final long TICK = 1_000_000L;
    private final Ticker clock;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<Stall> over = new ArrayList<>();
    private final List<Long> waits = new ArrayList<>();
    private volatile boolean ended;
    private volatile Thread window;
    private Thread asking;
    private RunDelay delay;
    private RunDelay drawing;
    private long longest;

    Stalls(Ticker clock) {
        this.clock = clock;
    }

    /** A long wait: its length, of it lost to the machine, CPU the window's thread had, where. */
    private record Stall(long waited, long lost, long worked, String where) {
        boolean own() {
            return waited - lost > LIMIT;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d ms, the machine took %d, the thread worked %d%n    %s",
                    waited / 1_000_000,
                    lost / 1_000_000,
                    worked / 1_000_000,
                    where);
        }
    }

    void start() {
        FxTest.run(() -> window = Thread.currentThread());
        delay = RunDelay.of("JavaFX Application Thread");
        drawing = RunDelay.of("QuantumRenderer-0");
        asking = Thread.ofPlatform().start(this::ask);
    }

    private long lost() {
        return delay.nanos() + drawing.nanos();
    }

    private void ask() {
        while (!ended) {
            long asked = clock.nanos();
            long lostBefore = lost();
            long worked = threads.getThreadCpuTime(window.threadId());
            AtomicLong answered = new AtomicLong();
            Platform.runLater(() -> answered.set(clock.nanos()));
            String where = "";
            while (answered.get() == 0) {
                LockSupport.parkNanos(2 * TICK);
                if (where.isEmpty() && clock.nanos() - asked > LIMIT * 4 / 5) where = stack();
            }
            long waited = answered.get() - asked;
            long work = threads.getThreadCpuTime(window.threadId()) - worked;
            waits.add(waited);
            longest = Math.max(longest, work);
            if (waited > LIMIT) over.add(new Stall(waited, lost() - lostBefore, work, where));
            LockSupport.parkNanos(20 * TICK);
        }
    }

    private String stack() {
        return Arrays.stream(window.getStackTrace())
                .limit(60)
                .map(StackTraceElement::toString)
                .collect(Collectors.joining(System.lineSeparator() + "    "));
    }

    /** The longest the window's thread worked before it answered, nanoseconds of processor. */
    long longest() {
        return longest;
    }

    /** Waits of more than 100 ms that the machine does not explain. */
    private long own() {
        return over.stream().filter(Stall::own).count();
    }

    String report() {
        List<Long> sorted = waits.stream().sorted().toList();
        StringBuilder said =
                new StringBuilder(
                        String.format(
                                Locale.ROOT,
                                "waits p50 %.1f, p99 %.1f, longest %.1f ms of %d; over 100 ms %d, of them not by the machine %d; the window's thread worked at most %.1f ms on end and stood ready without a processor for %.1f s%n",
                                sorted.get(sorted.size() / 2) / 1e6,
                                sorted.get(sorted.size() * 99 / 100) / 1e6,
                                sorted.getLast() / 1e6,
                                sorted.size(),
                                over.size(),
                                own(),
                                longest / 1e6,
                                delay.nanos() / 1e9));
        over.forEach(stall -> said.append(stall).append(System.lineSeparator()));
        return said.toString();
    }

    void stop() throws InterruptedException {
        ended = true;
        asking.join();
    }
}
