package embudo.store;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.Actor;
import embudo.domain.Channel;
import embudo.domain.ContactField;
import embudo.domain.EventKey;
import embudo.domain.EventType;
import embudo.domain.ImportBatch;
import embudo.domain.ImportSession;
import embudo.domain.LeadQuery;
import embudo.domain.NewEvent;
import embudo.kernel.Notices;
import embudo.kernel.Ticker;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** How fast the store takes contacts and events, and gives events back. */
class ThroughputLongTest {
    private static final ImportBatch.Counts COUNTS = new ImportBatch.Counts(0, 0, 0, 0, 0, 0);
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final int EVENTS = Integer.getInteger("embudo.bench.events", 5_000_000);
    private static final int CONTACTS = Integer.getInteger("embudo.bench.contacts", 100_000);

    @TempDir Path folder;

    @Test
    void contactsComeInAndAreFound() {
        try (Store store = Store.open(folder, Ticker.system(), new Notices())) {
            long t = System.nanoTime();
            try (ImportSession s = store.imports().open("contacts", "c.csv", "0", Actor.COMMAND)) {
                for (int i = 0; i < CONTACTS; i++) s.addContact(person(i), Map.of());
                s.publish(COUNTS, "{}");
            }
            say("contacts per second", CONTACTS / seconds(t));
            t = System.nanoTime();
            assertThat(store.leads().page(LeadQuery.all(), 0, 50).rows()).hasSize(50);
            say("first page, ms", 1e3 * seconds(t));
            t = System.nanoTime();
            store.leads().page(LeadQuery.all().sorted(LeadQuery.Sort.NAME, false), 50, 50);
            say("page by name, ms", 1e3 * seconds(t));
            store.leads().page(LeadQuery.all().withText("warm"), 0, 50);
            t = System.nanoTime();
            assertThat(store.leads().page(LeadQuery.all().withText("ana 77"), 0, 50).rows())
                    .isNotEmpty();
            say("search, ms", 1e3 * seconds(t));
            Map<ContactField, Object> change = Map.of(ContactField.JOB_TITLE, "CTO");
            t = System.nanoTime();
            try (ImportSession s = store.imports().open("contacts", "c.csv", "1", Actor.COMMAND)) {
                store.contacts().forEach(c -> s.updateContact(c, change, Map.of()));
                say("updates staged, s", seconds(t));
                t = System.nanoTime();
                s.publish(COUNTS, "{}");
            }
            say("updates published, s", seconds(t));
            t = System.nanoTime();
            store.imports().undo(2, Actor.COMMAND);
            store.imports().undo(1, Actor.COMMAND);
            say("both undone, s", seconds(t));
            assertThat(store.contacts().count()).isZero();
        }
    }

    private static Map<ContactField, Object> person(int i) {
        Map<ContactField, Object> fields = new HashMap<>();
        fields.put(ContactField.FIRST_NAME, "Ana " + i);
        fields.put(ContactField.LAST_NAME, "Peña");
        fields.put(ContactField.EMAIL, "ana" + i + "@nube.example");
        fields.put(ContactField.PHONE, "+346" + (10_000_000 + i));
        fields.put(ContactField.COMPANY, "Nube " + i % 5000);
        fields.put(ContactField.INDUSTRY, "tech");
        fields.put(ContactField.COUNTRY, "ES");
        fields.put(ContactField.EMAIL_OPENS, (long) i % 20);
        return fields;
    }

    @Test
    void eventsComeInAndAreRead() {
        try (Store store = Store.open(folder, Ticker.system(), new Notices())) {
            long t = System.nanoTime();
            events(store, EVENTS, false);
            say("events per second, no keys", EVENTS / seconds(t));
            for (int round = 0; round < 3; round++) {
                t = System.nanoTime();
                long[] seen = {0};
                store.journal().read(0, Long.MAX_VALUE, b -> seen[0] += b.size);
                say("read all, s", seconds(t));
                assertThat(seen[0]).isEqualTo(EVENTS);
            }
            t = System.nanoTime();
            events(store, EVENTS / 10, true);
            say("events per second, keys", EVENTS / 10 / seconds(t));
        }
    }

    private static void events(Store store, int count, boolean keys) {
        Random random = new Random(7);
        EventType[] types = {EventType.WEBSITE_VISIT, EventType.EMAIL_OPEN, EventType.CHAT};
        try (ImportSession s = store.imports().open("events", "e.csv", "0", Actor.COMMAND)) {
            for (int i = 0; i < count; i++)
                s.event(
                        NewEvent.of(
                                        keys ? new EventKey("e", "event-" + i) : null,
                                        1 + random.nextInt(100_000),
                                        types[random.nextInt(3)],
                                        START.plusSeconds(i * 6L + random.nextInt(600)))
                                .withChannel(Channel.ofCode(random.nextInt(8))));
            s.publish(COUNTS, "{}");
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void say(String what, double value) {
        LoggerFactory.getLogger(ThroughputLongTest.class)
                .warn("{}: {}", what, String.format("%.3f", value));
    }
}
