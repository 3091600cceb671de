package embudo.badhouse.measure;

import embudo.house.Breaks;

import java.sql.Connection;
import java.sql.SQLException;

/** Breaks one rule on purpose. */
@Breaks("the database stays in store")
public final class Query {
    public void open(Connection connection) throws SQLException {
        connection.commit();
    }
}
