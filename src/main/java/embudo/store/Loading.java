package embudo.store;

/** Which batch is being loaded; its rows are invisible to readers. There is at most one. */
public final class Loading {
    /** No batch has this number. */
    public static final int NONE = -1;

    private volatile int batch = NONE;

    /** The batch to leave out, {@link #NONE} when nothing is being loaded. */
    public int batch() {
        return batch;
    }

    /** False when another batch is being loaded. */
    public synchronized boolean begin(int id) {
        if (batch != NONE) return false;
        batch = id;
        return true;
    }

    public synchronized void end(int id) {
        if (batch == id) batch = NONE;
    }
}
