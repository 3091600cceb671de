package embudo.store.db;

import org.hibernate.SessionFactory;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.Configuration;

import java.util.List;

/** Builds Hibernate over the row classes; sessions are always given a connection of ours. */
public final class Entities {
    private Entities() {}

    public static SessionFactory of(List<Class<?>> rows) {
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
