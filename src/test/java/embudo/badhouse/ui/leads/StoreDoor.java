package embudo.badhouse.ui.leads;

import embudo.badhouse.store.Shelf;
import embudo.house.Breaks;

/** Breaks one rule on purpose. */
@Breaks("rooms import only what the plan allows")
public final class StoreDoor {
    private final Shelf shelf = new Shelf();

    public int rows() {
        return shelf.rows();
    }
}
