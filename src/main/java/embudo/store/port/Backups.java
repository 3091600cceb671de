package embudo.store.port;

import embudo.domain.Maintenance.Backup;
import embudo.kernel.Problem;
import embudo.kernel.Progress;
import embudo.store.db.Faults;
import embudo.store.db.Opener;
import embudo.store.db.Sql;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Copies of the database in the folder {@code backups}: written while others work, then opened and
 * counted; only a copy that passed gets its final name.
 */
public final class Backups {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final String cipherKey;
    private final BooleanSupplier stale;
    private final AtomicBoolean writing = new AtomicBoolean();

    /**
     * @param stale says that the database's file has bytes of what was erased, which a copy must
     *     not have
     */
    public Backups(Path workspace, String cipherKey, BooleanSupplier stale) {
        folder = workspace.resolve("backups");
        this.cipherKey = cipherKey;
        this.stale = stale;
    }

    /** For reading what there is. */
    public static Backups of(Path workspace) {
        return new Backups(workspace, null, () -> false);
    }

    /**
     * Writes a verified copy.
     *
     * @throws Problem when there is no room, the copy does not open, or one is being written
     */
    public Backup write(Connection c, Instant now, boolean scheduled, Progress progress) {
        if (!writing.compareAndSet(false, true)) throw new Problem("store.backup.busy");
        try {
            return one(c, now, scheduled, progress);
        } finally {
            writing.set(false);
        }
    }

    private Backup one(Connection c, Instant now, boolean scheduled, Progress progress) {
        Path unverified = folder.resolve(Leftovers.UNVERIFIED);
        Path good = folder.resolve("embudo-" + STAMP.format(now) + ".zip");
        try {
            Files.createDirectories(folder);
            progress.at(0, 2);
            Sql.update(c, "BACKUP TO ?", unverified.toAbsolutePath().toString());
            if (stale.getAsBoolean()) pack(unverified);
            progress.check();
            progress.at(1, 2);
            Map<String, Long> rows = count(unverified);
            progress.check();
            force(unverified);
            BackupNote note = new BackupNote(rows, scheduled, now, true);
            note.write(good);
            Files.move(unverified, good, StandardCopyOption.ATOMIC_MOVE);
            progress.at(2, 2);
            return note.of(good, now);
        } catch (SQLException e) {
            throw Faults.of(e, folder);
        } catch (IOException e) {
            throw new Problem(e, "store.backup.failed", folder);
        } finally {
            forget(unverified);
        }
    }

    /** Rewrites the database of a copy, so that nothing is left in gaps of its file. */
    private void pack(Path zip) throws IOException, SQLException {
        Path opened = Files.createTempDirectory(folder, Leftovers.opened());
        try {
            unpack(zip, opened);
            try (Connection c = Opener.of(opened, cipherKey).connect();
                    Statement s = c.createStatement()) {
                s.execute("SHUTDOWN COMPACT");
            }
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
                out.putNextEntry(new ZipEntry(Opener.NAME + ".mv.db"));
                Files.copy(opened.resolve(Opener.NAME + ".mv.db"), out);
                out.closeEntry();
            }
        } finally {
            Leftovers.delete(opened);
        }
    }

    /** A copy counts as good only once the disk has it. */
    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private void forget(Path file) {
        try {
            Leftovers.delete(file);
        } catch (IOException e) {
            throw new Problem(e, "store.backup.failed", folder);
        }
    }

    /** Opens a copy, beside and for reading only, and counts the rows of each table. */
    public Map<String, Long> count(Path zip) {
        try {
            Path opened = Files.createTempDirectory(folder, Leftovers.opened());
            try {
                unpack(zip, opened);
                try (Connection c = Opener.readOnly(opened, cipherKey).connect()) {
                    return counts(c);
                }
            } finally {
                Leftovers.delete(opened);
            }
        } catch (SQLException e) {
            throw Faults.of(e, zip);
        } catch (IOException e) {
            throw new Problem(e, "store.backup.failed", zip);
        }
    }

    /** Copies that were good when they were written, newest first; rows are not counted again. */
    public List<Backup> list() {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().matches("embudo-[0-9-]+\\.zip"))
                    .sorted(Comparator.reverseOrder())
                    .map(Backups::describe)
                    .toList();
        } catch (IOException e) {
            throw new Problem(e, "store.backup.failed", folder);
        }
    }

    private static Backup describe(Path file) {
        String name = file.getFileName().toString();
        Instant at = STAMP.parse(name.substring(7, name.length() - 4), Instant::from);
        try {
            return BackupNote.read(file, at).of(file, at);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Long> counts(Connection c) throws SQLException {
        Map<String, Long> all = new TreeMap<>();
        for (String table :
                Sql.list(
                        c,
                        r -> r.getString(1),
                        "SELECT table_name FROM information_schema.tables"
                                + " WHERE table_schema = 'PUBLIC' AND table_type = 'BASE TABLE'"))
            if (!table.equals("flyway_schema_history"))
                all.put(
                        table.toLowerCase(Locale.ROOT),
                        Sql.number(c, "SELECT COUNT(*) FROM \"" + table + "\""));
        return all;
    }

    /**
     * Unpacks the database of a copy, its checksum compared.
     *
     * @throws Problem when the file is no copy of ours, or was changed or cut
     */
    public static void unpack(Path zip, Path into) throws IOException {
        boolean found = false;
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry())
                if (e.getName().equals(Opener.NAME + ".mv.db")) {
                    Files.copy(in, into.resolve(Opener.NAME + ".mv.db"));
                    found = true;
                }
        } catch (ZipException | EOFException e) {
            throw new Problem(e, "store.restore.damaged", zip);
        } catch (NoSuchFileException e) {
            throw new Problem(e, "store.restore.missing", zip);
        }
        if (!found) throw new Problem("store.restore.foreign", zip);
    }

    /** Notes what a check of one of these copies found; another file has no note here. */
    public void checked(Path zip, Instant now, boolean sound) {
        for (Backup backup : list())
            if (backup.file().toAbsolutePath().equals(zip.toAbsolutePath())) {
                try {
                    new BackupNote(backup.rows(), backup.scheduled(), now, sound)
                            .write(backup.file());
                } catch (IOException e) {
                    throw new Problem(e, "store.backup.failed", folder);
                }
            }
    }

    /** Of the scheduled copies the newest {@code keep} that are sound stay. */
    public void rotate(int keep) {
        int kept = 0;
        try {
            for (Backup backup : list()) {
                if (!backup.scheduled()) continue;
                if (backup.sound() && kept++ < keep) continue;
                Files.deleteIfExists(backup.file());
                Files.deleteIfExists(BackupNote.beside(backup.file()));
            }
        } catch (IOException e) {
            throw new Problem(e, "store.backup.failed", folder);
        }
    }
}
