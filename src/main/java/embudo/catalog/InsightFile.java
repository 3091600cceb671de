package embudo.catalog;

import embudo.catalog.alert.AlertRule;
import embudo.catalog.alert.AlertTest;
import embudo.catalog.alert.Insight;
import embudo.domain.watch.Severity;

import java.time.Duration;
import java.util.List;

/** Reads one insight. */
final class InsightFile {
    private static final int LONGEST = 366;
    private static final int MOST = 1_000_000;

    private InsightFile() {}

    static Insight parse(String id, Entry entry) {
        Ids.check(id, entry);
        boolean each = entry.has("each");
        return new Insight(
                entry.word("tone", List.of("good", "concern")).equals("good"),
                each ? ActionFile.choice(entry, "each", Insight.Each.values()) : null,
                each ? entry.number("share", 0, 1) : Double.NaN,
                new AlertRule(
                        id,
                        entry.words("systems", List.of()),
                        Severity.LOW,
                        each ? AlertTest.OF_PEOPLE : AlertRuleFile.test(entry, "when"),
                        null,
                        entry.has("days") ? entry.whole("days", 1, LONGEST) : 1,
                        entry.has("least") ? entry.whole("least", 0, MOST) : 0,
                        AlertRuleFile.dimension(entry, "split"),
                        null,
                        0,
                        Duration.ZERO,
                        entry.texts("name"),
                        entry.texts("message"),
                        entry.texts("advice"),
                        null,
                        null,
                        null,
                        null));
    }
}
