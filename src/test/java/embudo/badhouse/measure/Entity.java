package embudo.badhouse.measure;

import embudo.house.Breaks;

/** Breaks one rule on purpose. */
@Breaks("the database stays in store")
public final class Entity {
    public Object open() {
        return new org.hibernate.cfg.Configuration();
    }
}
