package embudo.app;

import embudo.cli.Services;
import embudo.domain.Actor;
import embudo.domain.CampaignDay;
import embudo.domain.Channel;
import embudo.domain.ImportBatch;
import embudo.domain.ImportSession;
import embudo.domain.watch.Alert;
import embudo.kernel.Progress;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The victim of {@link AlertKillTest}: round after round, campaigns lose money, are found, held,
 * told of and mailed. Argument: the workspace.
 */
final class AlertKillTarget {
    static final int EACH_ROUND = 2;
    private static final Instant START = Instant.parse("2026-11-19T06:00:00Z");
    private static final Duration HOLD = Duration.ofMinutes(5);
    private static final Duration ROUND = Duration.ofMinutes(20);

    private AlertKillTarget() {}

    public static void main(String[] args) {
        AtomicReference<Instant> now = new AtomicReference<>(START);
        try (Lifecycle life = new Lifecycle(Path.of(args[0]), now::get, Program::new)) {
            for (int round = round(life.wiring()); ; round++) work(life.wiring(), round, now);
        }
    }

    static String name(int round, int campaign) {
        return "Round %d no %d".formatted(round, campaign);
    }

    /** The round to begin with: the last one again, since nobody knows how far it came. */
    static int round(Wiring wiring) {
        return Math.max(0, wiring.store().dailyFacts().campaigns().size() / EACH_ROUND - 1);
    }

    static void work(Wiring wiring, int round, AtomicReference<Instant> now) {
        Services services = wiring.commandServices();
        // The clock never goes back behind what was written.
        Instant begins = START.plus(ROUND.multipliedBy(round));
        for (Alert alert : services.watch().book().latest()) {
            begins = later(begins, alert.seen());
            if (alert.raised() != null) begins = later(begins, alert.raised());
        }
        now.set(begins);
        campaigns(services, round, LocalDate.ofInstant(begins, ZoneOffset.UTC).minusDays(1));
        wiring.settle();
        services.watch().check();
        now.set(begins.plus(HOLD));
        services.watch().check();
        services.outbox().drain(Progress.NONE);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    /** Spend 20,000 and bring in 1,000: S-ALRT-06 asks for twice the spend. */
    private static void campaigns(Services services, int round, LocalDate day) {
        try (ImportSession in =
                services.imports().open("ads", "round " + round, "0", Actor.COMMAND)) {
            for (int i = 0; i < EACH_ROUND; i++) {
                String name = name(round, i);
                int id = in.campaign(Channel.EMAIL, name, name);
                in.campaignDay(
                        new CampaignDay(
                                id,
                                day,
                                Channel.EMAIL,
                                100_000,
                                0,
                                5_000,
                                2_000_000,
                                50,
                                100_000,
                                "USD"));
            }
            in.publish(new ImportBatch.Counts(0, 0, 0, 0, 0, 0), "{}");
        }
    }
}
