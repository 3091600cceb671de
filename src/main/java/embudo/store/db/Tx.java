package embudo.store.db;

import org.hibernate.StatelessSession;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/**
 * The writer's transaction: its connection, an entity session on it, and what follows durability.
 */
public final class Tx implements AutoCloseable {
    private final Connection connection;
    private final Entities entities;
    private final List<Runnable> after = new ArrayList<>();
    private StatelessSession session;

    Tx(Connection connection, Entities entities) {
        this.connection = connection;
        this.entities = entities;
    }

    public Connection connection() {
        return connection;
    }

    public StatelessSession session() {
        if (session == null) session = entities.session(connection);
        return session;
    }

    /**
     * Runs once the transaction is durable, on the writer's thread; must be short and not throw.
     */
    public void after(Runnable action) {
        after.add(action);
    }

    void durable() {
        after.forEach(Runnable::run);
    }

    @Override
    public void close() {
        if (session != null) session.close();
    }
}
