package embudo.store.db;

import embudo.kernel.Problem;

import org.h2.jdbcx.JdbcDataSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The only place that knows how the database file is opened. With a cipher key the whole file is
 * encrypted (AES); off by default, because scans become several times slower.
 */
public final class Opener {
    /** Name of the database within its folder. */
    public static final String NAME = "embudo";

    /**
     * Kilobytes of pages kept in memory: the same on every machine. By itself H2 takes 64 MB for
     * each GB that the program may use, and fills it with what was written last.
     */
    private static final int CACHE = 65_536;

    private final Path folder;
    private final JdbcDataSource source = new JdbcDataSource();

    private Opener(Path folder, String cipherKey, String options) {
        this.folder = folder;
        Path base = folder.toAbsolutePath().resolve(NAME);
        // H2 reads what follows a semicolon as options.
        if (base.toString().contains(";")) throw new Problem("store.folder.name", folder);
        source.setURL(
                "jdbc:h2:file:"
                        + base
                        + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;CACHE_SIZE="
                        + CACHE
                        + options
                        + (cipherKey == null ? "" : ";CIPHER=AES"));
        source.setUser("embudo");
        source.setPassword(cipherKey == null ? "" : cipherKey + " ");
    }

    /**
     * For reading and writing. {@code cipherKey} is null for a file in plain form.
     *
     * <p>Space is never reused while the file is open: where H2 2.5 wrote a chunk into a gap and
     * the process was then killed, it could open an older state although the newer one was on disk
     * (2 of 20 kills lost acknowledged commits; none of 60 since). Closing compacts the file.
     */
    public static Opener of(Path folder, String cipherKey) {
        return new Opener(folder, cipherKey, ";WRITE_DELAY=0;REUSE_SPACE=FALSE");
    }

    /** For looking at a copy that must not change. */
    public static Opener readOnly(Path folder, String cipherKey) {
        return new Opener(folder, cipherKey, ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r");
    }

    public Path file() {
        return folder.resolve(NAME + ".mv.db");
    }

    public boolean exists() {
        return Files.exists(file());
    }

    public JdbcDataSource dataSource() {
        return source;
    }

    /**
     * @throws Problem when the file is damaged, locked or encrypted with another key
     */
    public Connection connect() {
        try {
            return source.getConnection();
        } catch (SQLException e) {
            throw Faults.of(e, file());
        }
    }
}
