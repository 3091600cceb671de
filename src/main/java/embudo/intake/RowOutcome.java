package embudo.intake;

import java.util.List;

/**
 * What an import would do with one row, for the preview. {@code line} is the line in the file, from
 * 1. {@code reason} is a message key with {@code args}, null where none is needed.
 */
public record RowOutcome(
        long line,
        Result result,
        String subject,
        List<Change> changes,
        String reason,
        List<Object> args) {
    /** Fate of a row. */
    public enum Result {
        NEW,
        UPDATE,
        UNCHANGED,
        CONFLICT,
        REJECTED
    }

    /** A field before and after; null before means it was empty. */
    public record Change(String field, String before, String after) {}
}
