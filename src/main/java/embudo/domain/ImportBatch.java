package embudo.domain;

import java.time.Instant;

/** One import, whole or absent. {@code summary} is a JSON object with the kind's own figures. */
public record ImportBatch(
        int id,
        String kind,
        String file,
        String sha256,
        State state,
        Instant at,
        Counts counts,
        String summary) {
    /** Only PUBLISHED batches are visible; RETRACTED ones were undone or rolled back. */
    public enum State {
        LOADING,
        PUBLISHED,
        RETRACTED
    }

    /** What became of the rows; they add up to {@code rows}. */
    public record Counts(
            long rows, long fresh, long updated, long unchanged, long conflicts, long rejected) {}
}
