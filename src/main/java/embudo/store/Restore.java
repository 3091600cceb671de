package embudo.store;

import embudo.domain.Actor;
import embudo.domain.Maintenance.Backup;
import embudo.domain.Maintenance.Restored;
import embudo.domain.Maintenance.Verdict;
import embudo.domain.Settings;
import embudo.kernel.Notices;
import embudo.kernel.Problem;
import embudo.kernel.Progress;
import embudo.kernel.Ticker;
import embudo.store.db.Opener;
import embudo.store.db.Sql;
import embudo.store.port.Backups;
import embudo.store.port.Leftovers;
import embudo.store.port.MaintenanceStore;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/**
 * Makes a backup the database of a workspace that nobody holds. The backup is unpacked into a
 * folder of its own, brought to this version and checked whole there. Then the database of before
 * gets a second name in the folder {@code replaced}, and the new one takes its place in one atomic
 * move: killed at any moment, the workspace has either the old database or the new one.
 *
 * <p>A backup holds no key. On another machine the key file of the workspace it came from is needed
 * too.
 */
public final class Restore {
    private static final Actor SELF = new Actor(Actor.Kind.COMMAND, "restore");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private static final String SUFFIX = ".mv.db";
    private static final String DAMAGED = "store.restore.damaged";

    private final Path workspace;
    private final Ticker ticker;

    public Restore(Path workspace, Ticker ticker) {
        this.workspace = workspace;
        this.ticker = ticker;
    }

    /**
     * Puts {@code backup}, or the newest when it is null, in the place of the database; a database
     * that an earlier restore put aside is taken like a backup. Everything that would leave the
     * machine is held afterwards, and what waited in the backup is uncertain, since it may have
     * left after the backup was made.
     *
     * @param key a key file for a workspace that has none, null otherwise
     * @throws Problem when the workspace is held, or the backup is missing, damaged, foreign, newer
     *     than this program, or made with another key; the workspace is then as it was
     */
    public Restored run(Path backup, Path key, Progress progress) {
        WorkspaceLock lock = WorkspaceLock.acquire(workspace, ticker.now());
        try {
            return held(backup == null ? newest() : backup, key, progress);
        } catch (IOException e) {
            throw new Problem(e, "store.restore.failed", workspace, String.valueOf(e.getMessage()));
        } finally {
            lock.close();
        }
    }

    /** True when the workspace has a backup to take. */
    public boolean possible() {
        return !Backups.of(workspace).list().isEmpty();
    }

    private Restored held(Path zip, Path key, Progress progress) throws IOException {
        Path scratch = workspace.resolve(Leftovers.RESTORING);
        try {
            Found found = examine(zip, key, scratch, progress, true);
            if (!found.verdict().sound())
                throw new Problem(
                        "store.restore.unsound", zip, found.verdict().findings().getFirst());
            progress.check();
            Path aside = replace(scratch);
            SettingsFile.open(workspace, new Notices()).put(Settings.OFFLINE, "true", SELF);
            return new Restored(zip, aside, found.verdict(), found.rows(), found.held());
        } finally {
            Leftovers.delete(scratch);
        }
    }

    /** Opens a backup in a folder of its own and checks it whole. */
    public Verdict verify(Path backup, Path key, Progress progress) {
        try {
            Files.createDirectories(workspace);
            Path scratch = Files.createTempDirectory(workspace, Leftovers.checking());
            try {
                return examine(backup, key, scratch, progress, false).verdict();
            } finally {
                Leftovers.delete(scratch);
            }
        } catch (IOException e) {
            throw new Problem(e, "store.restore.failed", workspace, String.valueOf(e.getMessage()));
        }
    }

    private Path newest() {
        List<Backup> backups = Backups.of(workspace).list();
        if (backups.isEmpty()) throw new Problem("store.restore.none", workspace);
        return backups.getFirst().file();
    }

    private record Found(Verdict verdict, Map<String, Long> rows, long held) {}

    /** Examines a backup and notes beside it what that found. */
    private Found examine(Path zip, Path key, Path scratch, Progress progress, boolean hold)
            throws IOException {
        Backups own = Backups.of(workspace);
        try {
            Found found = open(zip, key, scratch, progress, hold);
            own.checked(zip, ticker.now(), found.verdict().sound());
            return found;
        } catch (Problem e) {
            if (e.key().equals(DAMAGED)) own.checked(zip, ticker.now(), false);
            throw e;
        }
    }

    private Found open(Path zip, Path key, Path scratch, Progress progress, boolean hold)
            throws IOException {
        Leftovers.delete(scratch);
        Files.createDirectories(scratch);
        Path kept = key(key, hold);
        if (zip.getFileName().toString().endsWith(SUFFIX)) copy(zip, scratch);
        else Backups.unpack(zip, scratch);
        Files.copy(kept, scratch.resolve("key"), StandardCopyOption.COPY_ATTRIBUTES);
        // Whom the backup still has and who was erased since is erased there, when it is opened.
        Path erased = workspace.resolve(ErasedFile.NAME);
        if (hold && Files.exists(erased)) Files.copy(erased, scratch.resolve(ErasedFile.NAME));
        Settings settings = SettingsFile.open(workspace, new Notices());
        try (Database database = Database.open(scratch, ticker, new Notices(), settings)) {
            Core core = database.core();
            var care = new MaintenanceStore(core, scratch, database.backups());
            Verdict verdict = care.verify(progress);
            return new Found(verdict, care.counts(), hold ? hold(core, zip) : 0);
        } catch (Problem e) {
            throw switch (e.key()) {
                case "store.damaged", "store.damaged.restorable" -> new Problem(e, DAMAGED, zip);
                case "store.newer" -> new Problem(e, "store.restore.newer", zip);
                case "store.key.wrong" -> new Problem(e, "store.restore.key", zip);
                default -> e;
            };
        }
    }

    /** The key to open with; a restore into a workspace without one keeps the one given. */
    private Path key(Path given, boolean keep) throws IOException {
        Path own = workspace.resolve("key");
        if (given == null) {
            if (!Files.exists(own)) throw new Problem("store.restore.keyless", own);
            return own;
        }
        if (!Files.exists(given)) throw new Problem("store.key.unreadable", given);
        if (!keep) return given;
        if (!Files.exists(own)) Files.copy(given, own, StandardCopyOption.COPY_ATTRIBUTES);
        else if (!Files.readString(own).strip().equals(Files.readString(given).strip()))
            throw new Problem("store.restore.occupied", workspace);
        return own;
    }

    /** What waits may have left since: a person decides. */
    private static long hold(Core core, Path zip) {
        return core.writer()
                .run(tx -> {
                    long held =
                            Sql.update(
                                    tx.connection(),
                                    "UPDATE command SET state = 'UNCERTAIN', next_try_at = NULL"
                                            + " WHERE state IN ('WAITING', 'SENDING')");
                    core.audit().write(tx, SELF, "restore", zip.getFileName(), "held=" + held);
                    return held;
                });
    }

    /** A database that a restore put aside comes back the way it went. */
    private static void copy(Path database, Path into) throws IOException {
        if (!Files.exists(database)) throw new Problem("store.restore.missing", database);
        Files.copy(database, into.resolve(Opener.NAME + SUFFIX));
    }

    /** Returns where the database of before is, null when there was none. */
    private Path replace(Path scratch) throws IOException {
        String name = Opener.NAME + SUFFIX;
        Path live = workspace.resolve(name);
        Path fresh = scratch.resolve(name);
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Path aside = null;
        if (Files.exists(live)) {
            Path folder = Files.createDirectories(workspace.resolve("replaced"));
            aside = folder.resolve(Opener.NAME + "-" + STAMP.format(ticker.now()) + SUFFIX);
            second(live, aside);
        }
        Files.move(
                fresh, live, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return aside;
    }

    /** A second name costs no room and no moment without a database; not every disk has them. */
    private static void second(Path live, Path aside) throws IOException {
        try {
            Files.createLink(aside, live);
        } catch (UnsupportedOperationException | java.nio.file.FileSystemException e) {
            Files.copy(live, aside);
        }
    }
}
