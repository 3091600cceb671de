package embudo.store.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Hands out row ids. The workspace lock makes this process the only writer, so a counter in memory
 * is enough; numbers of rolled back rows are lost.
 */
public final class Ids {
    private final Map<String, AtomicLong> last = new ConcurrentHashMap<>();

    /** Reads where each table stands. */
    public Ids(Connection c, List<String> tables) throws SQLException {
        for (String table : tables)
            last.put(table, new AtomicLong(Sql.number(c, "SELECT MAX(id) FROM " + table)));
    }

    /** The last id that was handed out. */
    public long last(String table) {
        return last.get(table).get();
    }

    /** Leaves out ids up to this one, which came back into the table. */
    public void atLeast(String table, long id) {
        last.get(table).accumulateAndGet(id, Math::max);
    }

    public long next(String table) {
        return last.get(table).incrementAndGet();
    }
}
