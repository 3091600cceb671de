package embudo.app;

import embudo.kernel.Progress;
import embudo.kernel.Ticker;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The victim of {@link MailKillTest}: lets people into a workflow, a few at a time, and sends what
 * it writes. Arguments: workspace, number of people.
 */
final class MailKillTarget {
    static final String WORKFLOW = "two_letters";
    private static final int PORTION = 25;

    private MailKillTarget() {}

    public static void main(String[] args) {
        Path workspace = Path.of(args[0]);
        try (Lifecycle life = new Lifecycle(workspace, Ticker.system(), Program::new)) {
            work(life.wiring(), Long.parseLong(args[1]));
        }
    }

    /** Until everybody has had both letters; who is in already is not let in again. */
    static void work(Wiring wiring, long people) {
        embudo.cli.Services services = wiring.commandServices();
        wiring.settle();
        for (long next = 1; next <= people; next += PORTION) {
            List<Long> portion =
                    LongStream.range(next, Math.min(people + 1, next + PORTION)).boxed().toList();
            services.flow().enrol(WORKFLOW, portion);
            services.outbox().drain(Progress.NONE);
        }
        wiring.settle();
        services.outbox().drain(Progress.NONE);
    }
}
