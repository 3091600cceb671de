package embudo.store;

import embudo.domain.Actor;
import embudo.domain.Maintenance.Backup;
import embudo.domain.Settings;
import embudo.kernel.Notices;
import embudo.kernel.Problem;
import embudo.kernel.Ticker;
import embudo.store.batch.Removal;
import embudo.store.db.Entities;
import embudo.store.db.Faults;
import embudo.store.db.Ids;
import embudo.store.db.Opener;
import embudo.store.db.Reader;
import embudo.store.db.Sql;
import embudo.store.db.Writer;
import embudo.store.erase.Eraser;
import embudo.store.journal.JournalStore;
import embudo.store.journal.JournalTail;
import embudo.store.journal.KeyFilter;
import embudo.store.people.ContactKeys;
import embudo.store.port.Backups;
import embudo.store.port.Leftovers;
import embudo.store.row.Rows;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;

/** The open database and the threads around it, from the lock of the folder to recovery. */
final class Database implements AutoCloseable {
    /** Setting {@code true}: the whole file is encrypted. Holds for a file from its creation on. */
    static final String ENCRYPT = "workspace.encrypt";

    /** Growth in bytes that is not worth the time of packing. */
    private static final long SLACK = 8 << 20;

    private static final String MIGRATIONS = "classpath:embudo/store/migration";

    private final Path workspace;
    private final WorkspaceLock lock;
    private final Backups backups;
    private final Path file;
    private final long sizeAtOpen;
    private final Connection keeper;
    private final Entities entities;
    private final Core core;

    private Database(Path workspace, WorkspaceLock lock, Sealer sealer, Opener opener, Ports ports)
            throws SQLException {
        this.workspace = workspace;
        this.lock = lock;
        this.backups = ports.backups;
        file = opener.file();
        sizeAtOpen = file.toFile().length();
        keeper = opener.connect();
        entities = ports.entities;
        Ids ids = new Ids(keeper, Rows.TABLES);
        KeyFilter keys = new KeyFilter();
        JournalTail tail = new JournalTail(ids, ports.ticker, keys);
        tail.durable(JournalStore.lastPosition(keeper));
        Writer writer = new Writer(opener.connect(), entities, ports.ticker);
        writer.onRollback(tail::forget);
        writer.start();
        core =
                new Core(
                        writer,
                        new Reader(opener, entities),
                        ids,
                        ports.ticker,
                        ports.notices,
                        sealer,
                        new Audit(ids, ports.ticker),
                        tail,
                        keys,
                        new Loading(),
                        new ContactKeys());
        new Removal(core).recover();
        new Eraser(core, workspace).recover();
    }

    /**
     * Space is not reused while the file is open, so a session of much writing ends with packing
     * it.
     */
    private boolean grown() {
        return file.toFile().length() > 2 * sizeAtOpen + SLACK;
    }

    private record Ports(Ticker ticker, Notices notices, Backups backups, Entities entities) {}

    static Database open(Path workspace, Ticker ticker, Notices notices, Settings settings) {
        WorkspaceLock lock = WorkspaceLock.acquire(workspace, ticker.now());
        Entities entities = new Entities(Rows.CLASSES);
        try {
            Leftovers.remove(workspace);
            Keyring keyring = Keyring.open(workspace);
            String cipher =
                    settings.get(ENCRYPT, "false").equals("true")
                            ? HexFormat.of().formatHex(keyring.derive("file"))
                            : null;
            Opener opener = Opener.of(workspace, cipher);
            Backups backups = new Backups(workspace, cipher, new PackMark(workspace)::due);
            boolean existed = opener.exists();
            if (existed) pack(opener, new PackMark(workspace));
            try (Connection kept = opener.connect()) {
                new Schema(opener, backups, ticker, MIGRATIONS).migrate(existed);
                checkKey(kept, keyring, workspace);
                return new Database(
                        workspace,
                        lock,
                        new Sealer(keyring),
                        opener,
                        new Ports(ticker, notices, backups, entities));
            }
        } catch (SQLException e) {
            lock.close();
            throw wayOut(Faults.of(e, workspace), workspace);
        } catch (RuntimeException e) {
            lock.close();
            throw wayOut(e, workspace);
        }
    }

    /** Rewrites the file where an erasure asked for it and the process died before it closed. */
    private static void pack(Opener opener, PackMark mark) throws SQLException {
        if (!mark.due()) return;
        try (Connection c = opener.connect();
                Statement s = c.createStatement()) {
            s.execute("SHUTDOWN COMPACT");
        }
        mark.clear();
    }

    /** Names the newest backup where the file is damaged and there is one. */
    private static RuntimeException wayOut(RuntimeException failure, Path workspace) {
        if (!(failure instanceof Problem p) || !p.key().equals("store.damaged")) return failure;
        List<Backup> backups = Backups.of(workspace).list();
        if (backups.isEmpty()) return failure;
        return new Problem(
                failure,
                "store.damaged.restorable",
                p.args()[0],
                backups.getFirst().file(),
                backups.getFirst().at().toString());
    }

    /** A database belongs to the key it was made with. */
    private static void checkKey(Connection c, Keyring keyring, Path workspace)
            throws SQLException {
        String mark = HexFormat.of().formatHex(keyring.derive("mark"));
        List<String> found =
                Sql.list(
                        c, r -> r.getString(1), "SELECT content FROM meta WHERE name = 'key_mark'");
        if (found.isEmpty()) Sql.update(c, "INSERT INTO meta VALUES ('key_mark', ?)", mark);
        else if (!found.getFirst().equals(mark))
            throw new Problem("store.key.wrong", workspace.resolve("key"));
    }

    Core core() {
        return core;
    }

    Path workspace() {
        return workspace;
    }

    Backups backups() {
        return backups;
    }

    /** Notes a change of the small files. */
    void audit(Actor actor, String action, String subject) {
        core.writer()
                .run(tx -> {
                    core.audit().write(tx, actor, action, subject, "");
                    return null;
                });
    }

    @Override
    public void close() {
        core.writer().close();
        core.reader().close();
        entities.close();
        PackMark mark = new PackMark(workspace);
        try (Connection last = keeper;
                Statement s = last.createStatement()) {
            s.execute(grown() || mark.due() ? "SHUTDOWN COMPACT" : "SHUTDOWN");
            mark.clear();
        } catch (SQLException e) {
            throw Faults.of(e, workspace);
        } finally {
            lock.close();
        }
    }
}
