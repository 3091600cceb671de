package embudo.badhouse.learn;

import embudo.badhouse.store.Shelf;
import embudo.house.Breaks;

/** Breaks one rule on purpose. */
@Breaks("rooms import only what the plan allows")
public final class StoreDoor {
    public int rows(Shelf[] shelves) {
        return shelves.length;
    }
}
