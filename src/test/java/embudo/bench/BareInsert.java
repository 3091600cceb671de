package embudo.bench;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The cells of a file as texts into one table with its primary key, opened as the store opens its
 * own and forced to disk at the end: the least that loading can cost.
 */
final class BareInsert {
    private static final int BATCH = 4000;

    private BareInsert() {}

    /**
     * Seconds, the file's parsing included.
     *
     * @param often whether each batch of 4,000 is a transaction, or all of it
     */
    static double seconds(Path base, Path file, boolean often) throws SQLException, IOException {
        String url = "jdbc:h2:file:" + base + ";WRITE_DELAY=0;REUSE_SPACE=FALSE;TRACE_LEVEL_FILE=0";
        try (Connection c = DriverManager.getConnection(url);
                Statement ddl = c.createStatement()) {
            ddl.execute(
                    "CREATE TABLE contact (id BIGINT PRIMARY KEY, first_name VARCHAR(400),"
                            + " last_name VARCHAR(400), email VARCHAR(400), phone VARCHAR(40),"
                            + " company VARCHAR(400), job_title VARCHAR(400), industry VARCHAR(400),"
                            + " country VARCHAR(100), email_opens VARCHAR(20),"
                            + " created_at VARCHAR(40))");
            c.setAutoCommit(false);
            long t = System.nanoTime();
            insert(c, file, often);
            ddl.execute("CHECKPOINT SYNC");
            return (System.nanoTime() - t) / 1e9;
        }
    }

    private static void insert(Connection c, Path file, boolean often)
            throws SQLException, IOException {
        try (CloseableIterator<CsvRecord> records =
                        CsvReader.builder().ofCsvRecord(file).iterator();
                PreparedStatement s =
                        c.prepareStatement(
                                "INSERT INTO contact VALUES (?" + ", ?".repeat(10) + ")")) {
            records.next();
            for (int id = 1; records.hasNext(); id++) {
                CsvRecord record = records.next();
                s.setLong(1, id);
                for (int i = 0; i < 10; i++) s.setString(2 + i, record.getField(i));
                s.addBatch();
                if (id % BATCH > 0) continue;
                s.executeBatch();
                if (often) c.commit();
            }
            s.executeBatch();
            c.commit();
        }
    }
}
