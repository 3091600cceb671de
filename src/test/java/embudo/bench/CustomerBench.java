package embudo.bench;

import embudo.domain.EventBlock;
import embudo.domain.EventType;
import embudo.domain.Settings;
import embudo.measure.CustomerSubject;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Measures what an event costs the figures of customers and prints a Markdown table, in CPU of the
 * thread. Arguments: number of people, number of events.
 */
public final class CustomerBench {
    private static final PrintStream OUT = System.out;
    private static final int EACH = 2_000;
    private static final int RUNS = 9;
    private final CustomerSubject subject;
    private final int people;
    private final Instant end;
    private long position;

    private CustomerBench(int people, int events) {
        this.people = people;
        end = Events.START.plusSeconds(Events.DAYS * 86_400L);
        subject = new CustomerSubject(settings(), end);
        List<EventBlock> blocks = new Events(people, events).blocks(events);
        blocks.forEach(subject::append);
        position = events;
    }

    public static void main(String[] args) {
        int people = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        int events = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
        OUT.printf(Locale.ROOT, "| %,d people, %,d events | p50 | p95 |%n", people, events);
        OUT.println("|---|---|---|");
        new CustomerBench(people, events).run();
    }

    private void run() {
        say("everybody anew", times(RUNS, i -> subject.anew()));
        subject.follow();
        for (EventType type :
                List.of(EventType.WEBSITE_VISIT, EventType.PURCHASE, EventType.SCORE_UPDATED)) {
            times(EACH, i -> next(type, i));
            say("one event, " + type.key(), times(EACH, i -> next(type, i)));
        }
        say(
                "a minute later, no event",
                times(
                        EACH,
                        i -> {
                            subject.at(end.plusSeconds(60L * (i + 1)));
                            subject.follow();
                        }));
        double followed = subject.follow();
        double anew = subject.anew();
        if (Math.abs(followed - anew) > 1e-9 * Math.abs(anew))
            throw new IllegalStateException(followed + " instead of " + anew);
    }

    private void next(EventType type, int i) {
        EventBlock block = new EventBlock(position++ + 1, 1);
        block.type[0] = type.code();
        block.identity[0] = 1 + (int) (i * 7919L % people);
        block.occurredAt[0] = end.toEpochMilli() - i;
        block.receivedAt[0] = end.toEpochMilli();
        block.amount[0] = type == EventType.PURCHASE ? 24_900 : 0;
        subject.append(block);
        subject.follow();
    }

    private static long[] times(int runs, IntConsumer task) {
        long[] took = new long[runs];
        for (int i = 0; i < runs; i++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            task.accept(i);
            took[i] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        }
        Arrays.sort(took);
        return took;
    }

    private static void say(String what, long[] took) {
        OUT.printf(
                Locale.ROOT,
                "| %s | %.3f ms | %.3f ms |%n",
                what,
                took[took.length / 2] / 1e6,
                took[took.length * 95 / 100] / 1e6);
    }

    /** A workspace in which nothing was set. */
    private static Settings settings() {
        return (Settings)
                Proxy.newProxyInstance(
                        CustomerBench.class.getClassLoader(),
                        new Class<?>[] {Settings.class},
                        (proxy, method, args) ->
                                switch (method.getName()) {
                                    case "currency" -> "USD";
                                    case "all" -> Map.of();
                                    default -> throw new IllegalStateException(method.getName());
                                });
    }
}
