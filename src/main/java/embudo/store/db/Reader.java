package embudo.store.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.hibernate.StatelessSession;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;

/** A few connections for reading. */
public final class Reader implements AutoCloseable {
    private final HikariDataSource pool;
    private final Entities entities;

    public Reader(Opener opener, Entities entities) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("store-reader");
        config.setDataSource(opener.dataSource());
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(1);
        pool = new HikariDataSource(config);
        this.entities = entities;
    }

    /** Reads by JDBC. */
    public interface Query<T> {
        T run(Connection c) throws SQLException;
    }

    public <T> T read(Query<T> query) {
        try (Connection c = pool.getConnection()) {
            return query.run(c);
        } catch (SQLException e) {
            throw Faults.of(e, "");
        }
    }

    /** Reads entities. */
    public <T> T entities(Function<StatelessSession, T> query) {
        return read(c -> {
            try (StatelessSession s = entities.session(c)) {
                return query.apply(s);
            }
        });
    }

    @Override
    public void close() {
        pool.close();
    }
}
