package embudo.intake;

import embudo.domain.ImportBatch;
import embudo.intake.RowOutcome.Change;
import embudo.intake.RowOutcome.Result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What became of the rows: counts of all, and a bounded selection for people to look at. Conflicts
 * and rejections are kept up to a thousand each, the rest as a sample.
 */
final class Tally {
    private static final int KEPT = 1_000;
    private static final int SAMPLE = 200;

    private final Map<Result, Long> counts = new EnumMap<>(Result.class);
    private final List<RowOutcome> rows = new ArrayList<>();
    private final Consumer<RowOutcome> rejections;

    /**
     * @param rejections is told of every rejected row, also those that are not kept
     */
    Tally(Consumer<RowOutcome> rejections) {
        this.rejections = rejections;
    }

    void add(RowOutcome outcome) {
        long n = counts.merge(outcome.result(), 1L, Long::sum);
        boolean serious =
                outcome.result() == Result.CONFLICT || outcome.result() == Result.REJECTED;
        if (n <= (serious ? KEPT : SAMPLE)) rows.add(outcome);
        if (outcome.result() == Result.REJECTED) rejections.accept(outcome);
    }

    void add(long line, Result result, String subject, List<Change> changes) {
        add(new RowOutcome(line, result, subject, changes, null, List.of()));
    }

    void reject(long line, String subject, String reason, Object... args) {
        add(new RowOutcome(line, Result.REJECTED, subject, List.of(), reason, List.of(args)));
    }

    /** In the order of the file. */
    List<RowOutcome> rows() {
        return rows.stream().sorted(Comparator.comparingLong(RowOutcome::line)).toList();
    }

    ImportBatch.Counts counts() {
        return new ImportBatch.Counts(
                counts.values().stream().mapToLong(Long::longValue).sum(),
                of(Result.NEW),
                of(Result.UPDATE),
                of(Result.UNCHANGED),
                of(Result.CONFLICT),
                of(Result.REJECTED));
    }

    private long of(Result result) {
        return counts.getOrDefault(result, 0L);
    }
}
