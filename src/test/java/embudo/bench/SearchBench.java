package embudo.bench;

import embudo.domain.Contact;
import embudo.domain.LeadQuery;
import embudo.measure.LeadLists;
import embudo.store.Store;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Keystroke after keystroke: the first 50 in order of score and how many there are, against H2,
 * which looks through a table of nothing but id and text for any 50.
 */
final class SearchBench {
    private final LeadLists lists;
    private final PrintStream out;

    SearchBench(LeadLists lists, PrintStream out) {
        this.lists = lists;
        this.out = out;
    }

    void run(Path folder, Store store) throws SQLException {
        List<String> typed = typed(store);
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        try (Connection c =
                DriverManager.getConnection(
                        "jdbc:h2:file:" + folder.resolve("narrow") + ";CACHE_SIZE=1048576")) {
            load(c, store);
            for (int round = 0; round < 2; round++) {
                ours.clear();
                theirs.clear();
                for (String text : typed) {
                    ours.add(
                            ListBench.millis(
                                    () -> lists.page(LeadQuery.all().withText(text), 0, 50)));
                    if (round == 1) theirs.add(ListBench.millis(() -> like(c, text)));
                }
            }
        }
        out.printf(
                Locale.ROOT,
                "| keystroke, %d of them: p50 / p95 | %.1f / %.1f ms |%n"
                        + "| the same, H2 LIKE on a narrow table | %.1f / %.1f ms |%n"
                        + "| ratio at p95 | %.1f× |%n",
                typed.size(),
                ListBench.median(ours),
                ListBench.at(ours, .95),
                ListBench.median(theirs),
                ListBench.at(theirs, .95),
                ListBench.at(theirs, .95) / ListBench.at(ours, .95));
    }

    /** What is in the box after each key while somebody types names of people who are there. */
    private static List<String> typed(Store store) {
        List<String> typed = new ArrayList<>();
        Random random = new Random(5);
        int people = (int) store.contacts().count();
        for (int i = 0; i < 12; i++) {
            Contact contact = store.contacts().byId(1 + random.nextInt(people)).orElseThrow();
            String name = contact.name().toLowerCase(Locale.ROOT);
            for (int n = 2; n <= Math.min(10, name.length()); n++) typed.add(name.substring(0, n));
        }
        return typed;
    }

    private static void load(Connection c, Store store) throws SQLException {
        try (Statement s = c.createStatement()) {
            s.execute("SET OPTIMIZE_REUSE_RESULTS 0");
            s.execute("CREATE TABLE IF NOT EXISTS narrow (id BIGINT PRIMARY KEY, txt VARCHAR)");
            try (ResultSet r = s.executeQuery("SELECT COUNT(*) FROM narrow")) {
                r.next();
                if (r.getLong(1) > 0) return;
            }
        }
        try (PreparedStatement s = c.prepareStatement("INSERT INTO narrow VALUES (?, ?)")) {
            List<Contact> portion = new ArrayList<>();
            store.contacts().forEach(portion::add);
            for (Contact contact : portion) {
                s.setLong(1, contact.id());
                s.setString(
                        2,
                        (contact.name()
                                        + ' '
                                        + contact.text(embudo.domain.ContactField.COMPANY)
                                        + ' '
                                        + contact.email())
                                .toLowerCase(Locale.ROOT));
                s.addBatch();
            }
            s.executeBatch();
        }
    }

    private static void like(Connection c, String text) {
        try (PreparedStatement s =
                c.prepareStatement(
                        "SELECT id FROM narrow WHERE txt LIKE ? FETCH FIRST 50 ROWS ONLY")) {
            s.setString(1, "%" + text + "%");
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) r.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
