package embudo.catalog;

import java.util.ArrayList;
import java.util.List;

/** Reads what probabilities mean. */
final class ChanceTableFile {
    private ChanceTableFile() {}

    static ChanceTable parse(String id, Entry entry) {
        Ids.check(id, entry);
        List<ChanceTable.Step> steps = new ArrayList<>();
        double before = Double.POSITIVE_INFINITY;
        for (Entry line : entry.entries("steps"))
            try (line) {
                boolean above = line.has("above");
                double from = line.number(above ? "above" : "atLeast", 0, 1);
                if (from >= before) line.fault("catalog.fault.steps_fall", "segment", from);
                before = from;
                steps.add(
                        new ChanceTable.Step(
                                from,
                                above,
                                line.text("segment"),
                                line.has("advice") ? line.words("advice", List.of()) : List.of(),
                                line.has("priority")
                                        ? line.word("priority", List.of("high", "medium", "low"))
                                        : "",
                                line.has("channel")
                                        ? line.word("channel", List.of("phone", "email"))
                                        : ""));
            }
        return new ChanceTable(id, steps);
    }
}
