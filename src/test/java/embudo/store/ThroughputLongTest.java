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
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** How fast the store takes contacts and events, and gives events back. */
class ThroughputLongTest {
    private static final ImportBatch.Counts COUNTS = new ImportBatch.Counts(0, 0, 0, 0, 0, 0);
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final int EVENTS = Integer.getInteger("embudo.bench.events", 5_000_000);
    private static final int CONTACTS = Integer.getInteger("embudo.bench.contacts", 100_000);

    private static final List<ContactField> FIELDS =
            List.of(
                    ContactField.FIRST_NAME,
                    ContactField.LAST_NAME,
                    ContactField.EMAIL,
                    ContactField.PHONE,
                    ContactField.COMPANY,
                    ContactField.INDUSTRY,
                    ContactField.COUNTRY,
                    ContactField.EMAIL_OPENS);

    @TempDir Path folder;

    @Test
    void contactsComeInAndAreFound() throws SQLException {
        try (Store store = Store.open(folder, Ticker.system(), new Notices())) {
            long t = System.nanoTime();
            try (ImportSession s = store.imports().open("contacts", "c.csv", "0", Actor.COMMAND)) {
                for (int i = 0; i < CONTACTS; i++) s.addContact(person(i), Map.of());
                s.publish(COUNTS, "{}");
            }
            double rate = CONTACTS / seconds(t);
            say("contacts per second", rate);
            double bare = bare();
            say("rows per second of a bare batch insert", bare);
            say("ratio", rate / bare);
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
            change(store, "1 field", Map.of(ContactField.JOB_TITLE, "CTO"));
            change(
                    store,
                    "4 fields",
                    Map.of(
                            ContactField.JOB_TITLE,
                            "CTO",
                            ContactField.PHONE,
                            "+34700000000",
                            ContactField.COMPANY,
                            "Río SA",
                            ContactField.EMAIL_OPENS,
                            99L));
            t = System.nanoTime();
            store.imports().undo(1, Actor.COMMAND);
            say("import undone, s", seconds(t));
            assertThat(store.contacts().count()).isZero();
        }
    }

    private static void change(Store store, String what, Map<ContactField, Object> changes) {
        long t = System.nanoTime();
        int batch;
        try (ImportSession s = store.imports().open("contacts", "c.csv", "1", Actor.COMMAND)) {
            store.contacts().forEach(c -> s.updateContact(c, changes, Map.of()));
            say("changes staged, s, " + what, seconds(t));
            t = System.nanoTime();
            batch = s.publish(COUNTS, "{}").id();
        }
        say("changes published, s, " + what, seconds(t));
        t = System.nanoTime();
        assertThat(store.imports().undo(batch, Actor.COMMAND)).isEmpty();
        say("changes undone, s, " + what, seconds(t));
    }

    /**
     * The same people as plain texts into one table with its primary key, one commit at the end.
     */
    private double bare() throws SQLException {
        try (Connection c = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("bare"));
                Statement ddl = c.createStatement()) {
            ddl.execute(
                    "CREATE TABLE contact (id BIGINT PRIMARY KEY, first_name VARCHAR(400),"
                            + " last_name VARCHAR(400), email VARCHAR(400), phone VARCHAR(40),"
                            + " company VARCHAR(400), industry VARCHAR(400), country VARCHAR(100),"
                            + " email_opens BIGINT)");
            c.setAutoCommit(false);
            long t = System.nanoTime();
            try (PreparedStatement s =
                    c.prepareStatement("INSERT INTO contact VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (int i = 0; i < CONTACTS; i++) {
                    Map<ContactField, Object> person = person(i);
                    s.setLong(1, i);
                    for (int f = 0; f < FIELDS.size(); f++)
                        s.setObject(f + 2, person.get(FIELDS.get(f)));
                    s.addBatch();
                    if (i % 4000 == 3999) s.executeBatch();
                }
                s.executeBatch();
            }
            c.commit();
            ddl.execute("CHECKPOINT SYNC");
            return CONTACTS / seconds(t);
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
