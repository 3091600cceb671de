package embudo.intake;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where a plan's targets stand, and what their cells say. */
record Columns(Map<String, Integer> byTarget, ImportPlan plan) {
    /** Column of each mapped target. */
    static Columns of(ImportPlan plan) {
        Map<String, Integer> byTarget = new HashMap<>();
        plan.mapping().forEach((index, target) -> byTarget.put(target, index));
        return new Columns(Map.copyOf(byTarget), plan);
    }

    boolean has(String target) {
        return byTarget.containsKey(target);
    }

    /** The cell's text; empty when the target has no column or the cell says it has no value. */
    String text(Row row, String target) {
        Integer index = byTarget.get(target);
        if (index == null) return "";
        return said(row.cell(index));
    }

    /** The cell; empty when it says that it has no value. */
    static String said(String cell) {
        return switch (cell) {
            case "--", "-", "—", "N/A", "NA", "n/a", "(not set)", "NULL", "null" -> "";
            default -> cell;
        };
    }

    /** The cell's moment in the plan's zone, empty when it can't be read as one. */
    Optional<Instant> moment(Row row, String target) {
        return Moment.parse(text(row, target), plan.dateOrder())
                .map(moment -> moment.instant(plan.zone()));
    }

    /**
     * What is wrong with a row whatever its kind: a message key, null when nothing is. More cells
     * than the header has mean that a delimiter inside a value was not quoted.
     */
    static String defect(Row row, int headerWidth) {
        if (row.damaged()) return "intake.reason.damaged";
        return row.width() > headerWidth ? "intake.reason.extra_cells" : null;
    }
}
