package embudo.badhouse.store;

/** What the offenders reach for. */
public final class Shelf {
    public int rows() {
        return 0;
    }
}
