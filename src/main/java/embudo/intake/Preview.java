package embudo.intake;

import embudo.domain.ImportBatch;

import java.util.List;
import java.util.Map;

/**
 * A dry run: nothing is written. Counts are of the whole file; {@code rows} holds every conflict
 * and rejection up to a bound and a sample of the rest. {@code summary} holds the kind's own
 * figures, such as {@code people} and {@code minutesPresent} of an attendee report. {@code
 * repeated} tells that this very file was imported before.
 */
public record Preview(
        ImportPlan plan,
        FileFacts facts,
        ImportBatch.Counts counts,
        List<RowOutcome> rows,
        Map<String, Object> summary,
        long millis,
        boolean repeated) {}
