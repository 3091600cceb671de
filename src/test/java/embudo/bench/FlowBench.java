package embudo.bench;

import embudo.domain.Stage;
import embudo.domain.flow.Case;
import embudo.domain.flow.FlowChanges;
import embudo.domain.flow.LogLine;
import embudo.flow.RehearsalBench;
import embudo.kernel.Notices;
import embudo.kernel.Ticker;
import embudo.store.Store;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Durable workflow steps through the store against the same statements in a bare H2 loop with the
 * same durability, and the cost of looking for due cases among many that wait.
 */
public final class FlowBench {
    private static final PrintStream OUT = System.out;
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final int WAITING = 100_000;
    private static final int STEPS = 20_000;
    private static final int SINGLE = 600;
    private static final int GROUP = 100;
    private static final String PUT =
            "MERGE INTO flow_case KEY (id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String LOG =
            "INSERT INTO flow_log (case_id, visit, workflow, step, person, logged_at, what, detail)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

    private FlowBench() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("embudo-flow");
        try {
            double[] ours = store(folder.resolve("ws"));
            double[] bare = bare(folder.resolve("bare"));
            OUT.println("| durable steps a second | Embudo | bare H2 | share |");
            OUT.println("|---|---|---|---|");
            for (int i = 0; i < 2; i++)
                OUT.printf(
                        Locale.ROOT,
                        "| %s | %,.0f | %,.0f | %.0f %% |%n",
                        i == 0 ? "groups of 100" : "one at a time",
                        ours[i],
                        bare[i],
                        100 * ours[i] / bare[i]);
            OUT.printf(
                    Locale.ROOT,
                    "| look for due cases, %,d waiting, 95 of 100 | %.2f ms | | |%n",
                    WAITING,
                    ours[2]);
            double[] rehearsal = RehearsalBench.seconds(folder.resolve("people"), 10_000, 30);
            OUT.printf(
                    Locale.ROOT,
                    "| rehearsal, 10,000 people, 30 days, %,.0f messages | %.2f s first, %.2f s"
                            + " then | | |%n",
                    rehearsal[2],
                    rehearsal[0],
                    rehearsal[1]);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList())
                    Files.delete(file);
            }
        }
    }

    private static Case one(long id, int visit, Instant wake) {
        return new Case(
                id,
                "w",
                "0123456789ab",
                id,
                0,
                NOW,
                NOW,
                "step_" + visit,
                NOW,
                Case.Status.WAITING,
                wake,
                visit,
                0,
                0,
                0,
                null,
                null);
    }

    private static LogLine line(long id, int visit) {
        return new LogLine(id, visit, "w", "step_" + visit, id, NOW, LogLine.What.DID, "note");
    }

    private static void write(Store store, long from, int n, int visit, Instant wake) {
        List<Case> cases = new ArrayList<>();
        List<LogLine> log = new ArrayList<>();
        for (long id = from; id < from + n; id++) {
            cases.add(one(id, visit, wake));
            log.add(line(id, visit));
        }
        FlowChanges changes =
                new FlowChanges(
                        cases, log, List.of(), List.of(), List.of(), List.of(), List.of(),
                        List.of(), List.of(), List.of(), List.of());
        store.cursors().add("bench", new Stage.Result(List.of(), List.of(), List.of(), changes));
    }

    private static double[] store(Path folder) {
        Instant later = NOW.plusSeconds(86_400);
        try (Store store = Store.open(folder, Ticker.fixed(NOW), new Notices())) {
            for (int from = 1; from <= WAITING; from += 5_000) write(store, from, 5_000, 1, later);
            for (int from = 1; from <= STEPS / 2; from += GROUP)
                write(store, from, GROUP, 2, later);
            long start = System.nanoTime();
            for (int from = 1; from <= STEPS; from += GROUP) write(store, from, GROUP, 3, later);
            double grouped = STEPS / seconds(start);
            start = System.nanoTime();
            for (int i = 1; i <= SINGLE; i++) write(store, i, 1, 4, later);
            double single = SINGLE / seconds(start);
            double[] looks = new double[100];
            for (int i = 0; i < looks.length; i++) {
                start = System.nanoTime();
                store.cases().due(NOW.plusMillis(i), Set.of(), 1_000);
                store.cases().nextWake(Set.of());
                looks[i] = 1000 * seconds(start);
            }
            Arrays.sort(looks);
            return new double[] {grouped, single, looks[94]};
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** The same rows into the same tables, by the plainest JDBC there is. */
    private static double[] bare(Path file) throws Exception {
        try (Connection c =
                        DriverManager.getConnection(
                                "jdbc:h2:file:" + file + ";WRITE_DELAY=0", "sa", "");
                Statement s = c.createStatement()) {
            for (String sql : script().split(";")) if (!sql.isBlank()) s.execute(sql);
            c.setAutoCommit(false);
            try (PreparedStatement put = c.prepareStatement(PUT);
                    PreparedStatement log = c.prepareStatement(LOG)) {
                for (int from = 1; from <= WAITING; from += 5_000)
                    steps(put, log, s, from, 5_000, 1);
                for (int from = 1; from <= STEPS / 2; from += GROUP)
                    steps(put, log, s, from, GROUP, 2);
                long start = System.nanoTime();
                for (int from = 1; from <= STEPS; from += GROUP) steps(put, log, s, from, GROUP, 3);
                double grouped = STEPS / seconds(start);
                start = System.nanoTime();
                for (int i = 1; i <= SINGLE; i++) steps(put, log, s, i, 1, 4);
                return new double[] {grouped, SINGLE / seconds(start)};
            }
        }
    }

    private static String script() throws Exception {
        String file = "/embudo/store/migration/V16__workflows.sql";
        try (InputStream in = FlowBench.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("--.*", "");
        }
    }

    private static void steps(
            PreparedStatement put, PreparedStatement log, Statement s, int from, int n, int visit)
            throws Exception {
        long now = NOW.toEpochMilli();
        for (int id = from; id < from + n; id++) {
            String step = "step_" + visit;
            Object[] row = {
                id,
                "w",
                "0123456789ab",
                id,
                0,
                now,
                now,
                step,
                now,
                "WAITING",
                now + 86_400_000,
                visit,
                0,
                0,
                0,
                null,
                null
            };
            add(put, row);
            add(log, id, visit, "w", step, id, now, "DID", "note");
        }
        put.executeBatch();
        log.executeBatch();
        s.getConnection().commit();
        s.execute("CHECKPOINT SYNC");
    }

    private static void add(PreparedStatement s, Object... row) throws Exception {
        for (int i = 0; i < row.length; i++) s.setObject(i + 1, row[i]);
        s.addBatch();
    }
}
