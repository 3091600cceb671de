package embudo.catalog;

import embudo.domain.EventType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads one kind of cohort. */
final class CohortFile {
    private static final List<String> TYPES =
            Arrays.stream(EventType.values())
                    .filter(t -> !t.derived())
                    .map(EventType::key)
                    .toList();
    private static final List<String> COMPARED =
            List.of(CohortView.RETENTION.key(), CohortView.CONVERSION.key());

    private CohortFile() {}

    static CohortRule parse(String id, Entry entry) {
        Ids.check(id, entry);
        List<CohortFinding> findings = new ArrayList<>();
        for (Entry finding : entry.entries("findings"))
            try (finding) {
                findings.add(finding(finding));
            }
        return new CohortRule(
                id,
                entry.text("system"),
                entry.whole("place", 1, 1000),
                entry.whole("minimumN", 1, 1_000_000),
                entry.texts("name"),
                entry.texts("description"),
                entry.words("first", TYPES).stream()
                        .flatMap(w ->
                                Arrays.stream(EventType.values()).filter(t -> t.key().equals(w)))
                        .toList(),
                findings);
    }

    private static CohortFinding finding(Entry entry) {
        String view = entry.word("view", COMPARED);
        return new CohortFinding(
                entry.text("key"),
                entry.text("system"),
                view.isEmpty()
                        ? CohortView.RETENTION
                        : CohortView.valueOf(view.toUpperCase(Locale.ROOT)),
                entry.word("when", List.of("rising", "falling")).equals("rising"),
                entry.texts("name"),
                entry.texts("advice"));
    }
}
