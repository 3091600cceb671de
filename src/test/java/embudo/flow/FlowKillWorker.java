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
 * hurried clock and says on standard output that it is at work. Arguments: workspace, last person,
 * people a minute.
 */
final class FlowKillWorker {
    static final Instant START = Instant.parse("2026-11-19T09:00:00Z");

    private FlowKillWorker() {}

    public static void main(String[] args) {
        long last = Long.parseLong(args[1]);
        try (Workshop shop = new Workshop(Path.of(args[0]), resume(Path.of(args[0])))) {
            work(shop, last, Integer.parseInt(args[2]), true);
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
    static void work(Workshop shop, long last, int eachMinute, boolean say) {
        shop.settle();
        // Those of the last minute again, since nobody knows how far it came.
        long there = shop.store.cases().page("chain", Set.of(), 0, 1).total();
        long next = Math.max(1, there + 1 - eachMinute);
        while (next <= last || shop.store.cases().anyOpen()) {
            List<Long> people =
                    LongStream.range(next, Math.min(last + 1, next + eachMinute)).boxed().toList();
            if (!people.isEmpty()) shop.desk.enrol("chain", people);
            next += eachMinute;
            shop.at(shop.now().plus(Duration.ofMinutes(1)));
            shop.settle();
            if (say) System.out.println("at " + shop.now());
        }
    }
}
