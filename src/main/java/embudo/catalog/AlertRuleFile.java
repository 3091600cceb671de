package embudo.catalog;

import embudo.catalog.alert.AlertRule;
import embudo.catalog.alert.AlertTest;
import embudo.catalog.alert.AlertTest.Against;
import embudo.catalog.alert.AlertTest.Sign;
import embudo.catalog.measure.Dimension;
import embudo.domain.watch.Severity;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one alert rule. */
final class AlertRuleFile {
    private static final Pattern WHEN =
            Pattern.compile(
                    "([a-z_]+) (?:(<=?|>=?|=) (\\d+(?:\\.\\d+)?)( \\* before)?"
                            + "|unusual (\\d+(?:\\.\\d+)?))");
    private static final int LONGEST = 366;
    private static final int MOST = 1_000_000;

    private AlertRuleFile() {}

    static AlertRule parse(String id, Entry entry) {
        Ids.check(id, entry);
        return new AlertRule(
                id,
                entry.words("systems", List.of()),
                ActionFile.choice(entry, "severity", Severity.values()),
                test(entry, "when"),
                entry.has("also") ? test(entry, "also") : null,
                entry.whole("days", 1, LONGEST),
                entry.whole("least", 0, MOST),
                dimension(entry, "split"),
                dimension(entry, "driver"),
                entry.has("hysteresis") ? entry.number("hysteresis", 0, MOST) : 0,
                Duration.ofHours(entry.whole("cooldown_hours", 0, 24 * LONGEST)),
                entry.texts("name"),
                entry.texts("message"),
                entry.texts("advice"));
    }

    private static Dimension dimension(Entry entry, String key) {
        return entry.has(key) ? ActionFile.choice(entry, key, Dimension.values()) : null;
    }

    private static AlertTest test(Entry entry, String key) {
        String text = entry.text(key);
        Matcher m = WHEN.matcher(text);
        if (!m.matches()) {
            if (!text.isEmpty()) entry.fault("catalog.fault.alert_rule", key, text);
            return new AlertTest("", Against.BOUND, Sign.BELOW, 0);
        }
        if (m.group(5) != null)
            return new AlertTest(
                    m.group(1), Against.USUAL, Sign.ABOVE, Double.parseDouble(m.group(5)));
        Sign sign =
                Arrays.stream(Sign.values())
                        .filter(s -> s.text().equals(m.group(2)))
                        .findFirst()
                        .orElseThrow();
        return new AlertTest(
                m.group(1),
                m.group(4) == null ? Against.BOUND : Against.BEFORE,
                sign,
                Double.parseDouble(m.group(3)));
    }
}
