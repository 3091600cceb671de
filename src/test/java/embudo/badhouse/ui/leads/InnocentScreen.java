package embudo.badhouse.ui.leads;

import embudo.badhouse.ui.kit.Tile;

/** A screen uses the kit. */
public final class InnocentScreen {
    public int tiles() {
        return new Tile().size();
    }
}
