package embudo.measure;

/**
 * One thing that a figure counts, with what it can be filtered and split by. One object is filled
 * anew for each; whoever receives it must not keep it.
 */
final class Atom {
    /** Ordinal of the person, -1 when it is nobody's. */
    int person = -1;

    /** Epoch day. */
    int day;

    int channel;
    int campaign;
    int webinar;
    int section = -1;
    int device;

    /** What makes it different from others where things are counted once. */
    long key;

    /** What is added up; see the leaf's divisor. */
    long amount = 1;

    /** The journal row it comes from, -1 when it comes from none. */
    int row = -1;

    /** The source row in words of its own, null when {@link #row} says it. */
    String source;

    /** Which row of {@link #source}, where that names a table alone; -1 where it says all. */
    long sourceRow = -1;

    /** The source row in words, null when {@link #row} says it. */
    String said() {
        if (row >= 0) return null;
        return sourceRow < 0 ? source : source + " " + sourceRow;
    }

    /** Receives atoms. */
    interface Sink {
        void take(Atom atom);
    }
}
