package embudo.report.facts;

import embudo.catalog.Metric;
import embudo.catalog.ReportKind;
import embudo.measure.Dossier;

import java.time.Instant;
import java.util.List;

/**
 * All that a report is set from: the same snapshot, language and paper give the same bytes. It
 * holds the declarations too, so that a later catalogue does not change what an old report says.
 * {@code topScore} is the best score among the hot leads nobody has contacted, -1 when there are
 * none; {@code program} is the version that took the figures; {@code judged} is null in snapshots
 * taken before it was kept; {@code figures} is every declared metric, empty in reports that don't
 * list them. No personal data.
 */
public record Snapshot(
        int version,
        ReportKind report,
        String workspace,
        Instant takenAt,
        String program,
        String scoring,
        int topScore,
        List<Metric> metrics,
        Dossier dossier,
        Scoring judged,
        List<Counted> figures) {
    /** The form written today. */
    public static final int VERSION = 1;

    public Snapshot {
        metrics = metrics.stream().map(Metric::described).toList();
        figures = figures == null ? List.of() : List.copyOf(figures);
    }
}
