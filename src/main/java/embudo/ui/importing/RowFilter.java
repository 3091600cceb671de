package embudo.ui.importing;

import embudo.domain.ImportBatch;
import embudo.intake.RowOutcome;
import embudo.intake.RowOutcome.Result;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Which rows of the preview to list. */
public enum RowFilter {
    NEW(Set.of(Result.NEW)),
    UPDATE(Set.of(Result.UPDATE)),
    UNCHANGED(Set.of(Result.UNCHANGED)),
    LOOK(Set.of(Result.CONFLICT, Result.REJECTED));

    private final Set<Result> results;

    RowFilter(Set<Result> results) {
        this.results = results;
    }

    /** The first that has rows, those to look at before all others. */
    static RowFilter worst(ImportBatch.Counts counts) {
        return Stream.of(LOOK, NEW, UPDATE)
                .filter(filter -> filter.of(counts) > 0)
                .findFirst()
                .orElse(UNCHANGED);
    }

    public boolean shows(RowOutcome row) {
        return results.contains(row.result());
    }

    /** Rows of the whole file that fall here. */
    public long of(ImportBatch.Counts counts) {
        return switch (this) {
            case NEW -> counts.fresh();
            case UPDATE -> counts.updated();
            case UNCHANGED -> counts.unchanged();
            case LOOK -> counts.conflicts() + counts.rejected();
        };
    }

    /** Last part of its message key. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
