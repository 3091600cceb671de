package embudo.flow;

import embudo.catalog.condition.Conditions;
import embudo.catalog.condition.Fields;
import embudo.domain.Actor;
import embudo.domain.ContactField;
import embudo.domain.EventType;
import embudo.domain.ImportBatch;
import embudo.domain.ImportSession;
import embudo.domain.NewEvent;
import embudo.kernel.Progress;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Random;

/** How long a rehearsal takes. */
public final class RehearsalBench {
    private static final Instant START = Instant.parse("2026-11-19T09:00:00Z");
    private static final EventType[] PAST = {
        EventType.EMAIL_SENT,
        EventType.EMAIL_SENT,
        EventType.EMAIL_OPEN,
        EventType.EMAIL_CLICK,
        EventType.WEBSITE_VISIT,
        EventType.CART_ABANDONED
    };

    private RehearsalBench() {}

    /** CPU seconds of the first run and of the best of three after it, and messages of one run. */
    public static double[] seconds(Path folder, int people, int days) {
        try (Workshop shop = new Workshop(folder, START)) {
            fill(shop, people);
            shop.settle();
            shop.publish(Workshop.shipped("cart_recovery"));
            double first = 0;
            double best = Double.MAX_VALUE;
            long messages = 0;
            for (int run = 0; run < 4; run++) {
                long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                messages =
                        shop.desk
                                .rehearser()
                                .run(
                                        Workshop.shipped("warm_leads"),
                                        days,
                                        Conditions.read("mailable", Fields.standard()).orThrow(),
                                        run,
                                        Progress.NONE)
                                .mails()
                                .size();
                double took =
                        (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start)
                                / 1e9;
                if (run == 0) first = took;
                else best = Math.min(best, took);
            }
            return new double[] {first, best, messages};
        }
    }

    private static void fill(Workshop shop, int people) {
        Random random = new Random(11);
        try (ImportSession in = shop.store.imports().open("contacts", "b", "0", Actor.COMMAND)) {
            for (int i = 0; i < people; i++) {
                long id =
                        in.addContact(
                                Map.of(
                                        ContactField.EMAIL,
                                        "p" + i + "@lago.example",
                                        ContactField.TIMEZONE,
                                        i % 3 == 0 ? "America/Bogota" : "Europe/Madrid"),
                                Map.of());
                for (int n = 12; n > 0; n--)
                    in.event(
                            NewEvent.of(
                                    null,
                                    id,
                                    PAST[random.nextInt(PAST.length)],
                                    START.minusSeconds(random.nextInt(60 * 86_400))));
            }
            in.publish(new ImportBatch.Counts(0, 0, 0, 0, 0, 0), "{}");
        }
    }
}
