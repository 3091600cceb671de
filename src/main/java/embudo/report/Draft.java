package embudo.report;

import embudo.kernel.Language;
import embudo.report.facts.Snapshot;

/**
 * A report set but not yet written. {@code run} is the archived run it was set from again, 0 for
 * fresh figures.
 */
public record Draft(
        Snapshot snapshot,
        Language language,
        Reports.Paper paper,
        byte[] pdf,
        int pages,
        long run) {}
