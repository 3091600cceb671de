package embudo.bench;

import embudo.app.Counting;
import embudo.catalog.Catalog;
import embudo.catalog.condition.Audience;
import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Conditions;
import embudo.domain.Actor;
import embudo.domain.ContactField;
import embudo.domain.EventBlock;
import embudo.domain.EventType;
import embudo.domain.ImportBatch;
import embudo.domain.ImportSession;
import embudo.domain.NewEvent;
import embudo.kernel.Notices;
import embudo.kernel.Ticker;
import embudo.kernel.Work;
import embudo.measure.AudienceModel;
import embudo.measure.ReadModel;
import embudo.measure.SegmentKeeper;
import embudo.store.Store;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Measures counting by condition in a real workspace and prints a Markdown table. Arguments: number
 * of people, number of events.
 */
public final class ConditionBench {
    private static final PrintStream OUT = System.out;
    private static final Ticker NOW = Ticker.fixed(Events.START.plusSeconds(Events.DAYS * 86_400L));
    private static final int RUNS = 41;
    private static final List<String> CONDITIONS =
            List.of(
                    "country == 'ES' && company_size in ['medium', 'enterprise']",
                    "score >= 60 && job_title contains 'direct'",
                    "count(pricing_visit, 30d) >= 1 && country == 'es'",
                    "last(email_click) >= now - 90d || sum(purchase) > 1000",
                    "webinar_engagement < 50 && !in_segment('customers')",
                    "in_segment('retouch_high') || in_segment('asked_prices')");

    private ConditionBench() {}

    public static void main(String[] args) throws Exception {
        int people = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        int events = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
        Path folder = Files.createTempDirectory("embudo-conditions");
        OUT.printf(Locale.ROOT, "| %,d people, %,d events | p50 | p95 |%n", people, events);
        OUT.println("|---|---|---|");
        try {
            Notices notices = new Notices();
            try (Store store = Store.open(folder, NOW, notices);
                    Work work = new Work();
                    Counting figures = new Counting(Catalog.load(), store, notices, work, NOW)) {
                fill(store, people, events);
                measure(store, figures);
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList())
                    Files.delete(file);
            }
        }
    }

    private static void fill(Store store, int people, int events) {
        Random random = new Random(5);
        String[] countries = {"ES", "MX", "CO", "AR", "CL", "PE", "US", "es"};
        String[] titles = {"Directora", "Growth Lead", "CEO", "Analista", "Marketing Director"};
        String[] sizes = {"STARTUP", "SMALL", "MEDIUM", "ENTERPRISE"};
        try (ImportSession in = store.imports().open("events", "bench.csv", "0", Actor.COMMAND)) {
            for (int i = 1; i <= people; i++) {
                Map<ContactField, Object> fields = new HashMap<>();
                fields.put(ContactField.EMAIL, "p" + i + "@mail.example");
                fields.put(ContactField.FIRST_NAME, "Name" + i % 500);
                fields.put(ContactField.LAST_NAME, "Surname" + i % 900);
                fields.put(ContactField.COMPANY, "Company " + random.nextInt(people / 4 + 1));
                fields.put(ContactField.JOB_TITLE, titles[random.nextInt(titles.length)]);
                fields.put(ContactField.COUNTRY, countries[random.nextInt(countries.length)]);
                fields.put(ContactField.COMPANY_SIZE, sizes[random.nextInt(sizes.length)]);
                fields.put(ContactField.WEBSITE_VISITS, (long) random.nextInt(40));
                fields.put(ContactField.CREATED_AT, Events.START.plusSeconds(random.nextInt(1000)));
                in.addContact(fields, Map.of());
            }
            for (EventBlock b : new Events(people, events).blocks(events))
                for (int i = 0; i < b.size; i++) in.event(event(b, i));
            for (int i = 1; i <= people; i++)
                in.event(
                        NewEvent.of(null, i, EventType.SCORE_UPDATED, NOW.now())
                                .withAmount(random.nextInt(101), null));
            in.publish(new ImportBatch.Counts(0, 0, 0, 0, 0, 0), "{}");
        }
    }

    private static NewEvent event(EventBlock b, int i) {
        return NewEvent.of(
                        null,
                        b.identity[i],
                        EventType.ofCode(b.type[i]),
                        Instant.ofEpochMilli(b.occurredAt[i]))
                .withWebinar(b.webinar[i], b.minute[i])
                .withAmount(b.amount[i], EventBlock.unpackCurrency(b.currency[i]));
    }

    private static void measure(Store store, Counting figures) {
        ReadModel columns = figures.columns();
        columns.catchUp();
        long before = heap();
        AudienceModel audience = figures.audience();
        long start = System.nanoTime();
        audience.count(Condition.EVERYONE);
        once("reading everybody into columns", since(start));
        OUT.printf(
                Locale.ROOT,
                "| memory of people's columns | %.0f MB | |%n",
                (heap() - before) / 1e6);
        for (String text : CONDITIONS) {
            Condition condition = Conditions.read(text, audience.fields()).orThrow();
            timed(
                    "`" + text.replace("|", "\\|") + "`",
                    audience,
                    condition,
                    () -> audience.count(condition));
        }
        Condition rule = Conditions.read(CONDITIONS.get(2), audience.fields()).orThrow();
        timed("the same on one person", audience, rule, () -> audience.matches(rule, 7));
        timed(
                "count after an edit of one person",
                audience,
                rule,
                () -> {
                    store.contacts().edit(7, Map.of(ContactField.COUNTRY, "MX"), Actor.COMMAND);
                    columns.catchUp();
                    return audience.count(rule);
                });
        SegmentKeeper keeper = figures.segments();
        start = System.nanoTime();
        keeper.refresh();
        once("writing who is in the 20 shipped segments, first time", since(start));
        start = System.nanoTime();
        keeper.refresh();
        once("the same when nothing changed", since(start));
    }

    private interface Task {
        Object run();
    }

    private static void timed(String what, Audience audience, Condition condition, Task task) {
        double[] times = new double[RUNS];
        for (int i = 0; i < 10; i++) audience.count(condition);
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            task.run();
            times[i] = since(start);
        }
        Arrays.sort(times);
        OUT.printf(
                Locale.ROOT,
                "| %s | %.1f ms | %.1f ms |%n",
                what,
                1000 * times[RUNS / 2],
                1000 * times[RUNS * 95 / 100]);
    }

    private static void once(String what, double seconds) {
        OUT.printf(Locale.ROOT, "| %s | %.2f s | |%n", what, seconds);
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
