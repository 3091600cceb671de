package embudo.flow;

import embudo.domain.flow.Case;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * The process that {@link FlowKillTest} kills: lets people into a workflow minute by minute of a
 * hurried clock and says on standard output that it is at work. Arguments: workspace, last person.
 */
final class FlowKillWorker {
    static final Instant START = Instant.parse("2026-11-19T09:00:00Z");
    private static final int EACH_MINUTE = 20;

    private FlowKillWorker() {}

    public static void main(String[] args) {
        long last = Long.parseLong(args[1]);
        try (Workshop shop = new Workshop(Path.of(args[0]), resume(Path.of(args[0])))) {
            work(shop, last, true);
        }
    }

    /** A moment after everything that was written: the clock never goes back. */
    static Instant resume(Path folder) {
        try (Workshop shop = new Workshop(folder, START)) {
            return shop.store.cases().page("", Set.of(), 0, 100_000).rows().stream()
                    .map(Case::since)
                    .max(Instant::compareTo)
                    .map(at -> at.plusSeconds(1))
                    .orElse(START);
        }
    }

    /** Until everybody has come to the end. */
    static void work(Workshop shop, long last, boolean say) {
        shop.settle();
        long next = 1;
        while (next <= last || shop.store.cases().anyOpen()) {
            List<Long> people =
                    LongStream.range(next, Math.min(last + 1, next + EACH_MINUTE)).boxed().toList();
            if (!people.isEmpty()) shop.desk.enrol("chain", people);
            next += EACH_MINUTE;
            shop.at(shop.now().plus(Duration.ofMinutes(1)));
            shop.settle();
            if (say) System.out.println("at " + shop.now());
        }
    }
}
