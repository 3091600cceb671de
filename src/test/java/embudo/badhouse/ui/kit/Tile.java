package embudo.badhouse.ui.kit;

/** A building block. */
public final class Tile {
    public int size() {
        return 1;
    }
}
