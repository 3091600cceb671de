package embudo.kernel;

/**
 * How a long piece of work reports and learns that it should stop. Called from the working thread.
 */
public interface Progress {
    /** {@code total} is negative while unknown. */
    void at(long done, long total);

    /**
     * True once the person asked to stop; the work ends at its next row group and discards its
     * result.
     */
    boolean cancelled();

    Progress NONE =
            new Progress() {
                @Override
                public void at(long done, long total) {}

                @Override
                public boolean cancelled() {
                    return false;
                }
            };

    /** Ends the work by throwing once the person asked to stop. */
    default void check() {
        if (cancelled()) throw new Problem("kernel.cancelled");
    }
}
