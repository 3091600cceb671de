package embudo.measure;

/** A growing set of numbers that are not the lowest. */
final class LongSet {
    private final LongIndex index = new LongIndex();

    /** True when the number was not there yet. */
    boolean add(long value) {
        int before = index.size();
        index.add(value);
        return index.size() > before;
    }
}
