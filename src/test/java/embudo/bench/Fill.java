package embudo.bench;

import embudo.domain.Actor;
import embudo.domain.ContactField;
import embudo.domain.EventType;
import embudo.domain.ImportBatch;
import embudo.domain.ImportSession;
import embudo.domain.NewEvent;
import embudo.kernel.Notices;
import embudo.kernel.Ticker;
import embudo.store.Keyring;
import embudo.store.Sealer;
import embudo.store.Store;
import embudo.store.people.ContactTable;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Fills a workspace with invented people without an import: contacts as rows, without the hashes
 * that only look-ups by address need; scores and visits as events of one batch.
 */
final class Fill {
    private static final ImportBatch.Counts COUNTS = new ImportBatch.Counts(0, 0, 0, 0, 0, 0);
    private static final int PORTION = 5_000;

    private Fill() {}

    static void of(Path folder, int people) throws SQLException {
        Ticker ticker = Ticker.fixed(People.NOW);
        Store.open(folder, ticker, new Notices()).close();
        contacts(folder, people);
        People invented = new People();
        try (Store store = Store.open(folder, ticker, new Notices());
                ImportSession in =
                        store.imports().open("events", "bench.csv", "0", Actor.COMMAND)) {
            for (int id = 1; id <= people; id++) {
                in.event(
                        NewEvent.of(null, id, EventType.SCORE_UPDATED, People.NOW)
                                .withAmount(invented.score(), null));
                if (invented.visits())
                    in.event(
                            NewEvent.of(
                                    null,
                                    id,
                                    EventType.WEBSITE_VISIT,
                                    People.NOW.minusSeconds(id % 2_000_000)));
            }
            in.publish(COUNTS, "{}");
        }
    }

    private static void contacts(Path folder, int people) throws SQLException {
        ContactTable table = new ContactTable(new Sealer(Keyring.open(folder)));
        People invented = new People();
        Map<String, Long> companies = new HashMap<>();
        try (Connection c =
                DriverManager.getConnection(
                        "jdbc:h2:file:" + folder.toAbsolutePath().resolve("embudo"),
                        "embudo",
                        "")) {
            c.setAutoCommit(false);
            List<ContactTable.Draft> drafts = new ArrayList<>();
            for (int id = 1; id <= people; id++) {
                Map<ContactField, Object> fields = invented.next(id);
                ContactTable.Draft sealed = table.draft(id, fields, Map.of());
                drafts.add(
                        new ContactTable.Draft(
                                id, fields, Map.of(), sealed.email(), null, null, null));
                if (drafts.size() < PORTION && id < people) continue;
                companies(c, drafts, companies);
                ContactTable.insert(c, drafts, companies, 0, People.NOW.toEpochMilli());
                c.commit();
                drafts.clear();
            }
        }
    }

    private static void companies(
            Connection c, List<ContactTable.Draft> drafts, Map<String, Long> known)
            throws SQLException {
        try (PreparedStatement s =
                c.prepareStatement("INSERT INTO company (id, name, name_key) VALUES (?, ?, ?)")) {
            for (ContactTable.Draft draft : drafts) {
                String name = draft.company();
                if (known.containsKey(name)) continue;
                long id = known.size() + 1L;
                known.put(name, id);
                s.setLong(1, id);
                s.setString(2, name);
                s.setString(3, name.toLowerCase(Locale.ROOT) + id);
                s.addBatch();
            }
            s.executeBatch();
        }
    }
}
