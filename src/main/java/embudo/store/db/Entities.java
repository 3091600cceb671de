package embudo.store.db;

import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.Configuration;

import java.sql.Connection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Hibernate over the row classes; sessions are always given a connection of ours. Building it takes
 * longer than opening the database, so it goes on beside that, and whoever needs no rows never
 * waits for it.
 */
public final class Entities implements AutoCloseable {
    private final FutureTask<SessionFactory> building;

    /** Begins to build on a thread of its own. */
    public Entities(List<Class<?>> rows) {
        building = new FutureTask<>(() -> of(rows));
        Thread.ofPlatform().daemon().name("store-entities").start(building);
    }

    /** A session on a connection. */
    StatelessSession session(Connection connection) {
        return factory().withStatelessOptions().connection(connection).openStatelessSession();
    }

    private SessionFactory factory() {
        try {
            return building.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException("waiting for the rows was interrupted", e);
        }
    }

    @Override
    public void close() {
        factory().close();
    }

    private static SessionFactory of(List<Class<?>> rows) {
        Configuration config = new Configuration();
        config.setPhysicalNamingStrategy(new PhysicalNamingStrategySnakeCaseImpl());
        config.setProperty("jakarta.persistence.database-product-name", "H2");
        config.setProperty("jakarta.persistence.database-major-version", "2");
        config.setProperty("jakarta.persistence.database-minor-version", "4");
        config.setProperty("hibernate.boot.allow_jdbc_metadata_access", "false");
        config.setProperty("hibernate.jdbc.batch_size", "500");
        config.setProperty("hibernate.order_inserts", "true");
        rows.forEach(config::addAnnotatedClass);
        return config.buildSessionFactory();
    }
}
