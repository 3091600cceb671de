package embudo.store.db;

import java.sql.SQLException;

/**
 * Work to be done in one transaction of the writer. It may be run again after a rollback, so it
 * changes nothing in memory except through {@link Tx#after}.
 */
@FunctionalInterface
public interface Unit<T> {
    T run(Tx tx) throws SQLException;
}
