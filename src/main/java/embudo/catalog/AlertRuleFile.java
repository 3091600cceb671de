package embudo.catalog;

import embudo.catalog.alert.AlertRule;
import embudo.catalog.alert.AlertTest;
import embudo.catalog.alert.AlertTest.Against;
import embudo.catalog.alert.AlertTest.Sign;
import embudo.catalog.alert.Probe;
import embudo.catalog.alert.RuleAction;
import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Conditions;
import embudo.catalog.condition.Fields;
import embudo.catalog.condition.Reading;
import embudo.catalog.measure.Dimension;
import embudo.domain.watch.AlertStep;
import embudo.domain.watch.Severity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one alert rule. */
final class AlertRuleFile {
    private static final Pattern WHEN =
            Pattern.compile(
                    "([a-z_]+) (?:(<=?|>=?|=) (\\d+(?:\\.\\d+)?)( \\* before)?"
                            + "|unusual (\\d+(?:\\.\\d+)?))");
    private static final int LONGEST = 366;
    private static final int LONGEST_HOLD = 24 * 60;
    private static final int MOST = 1_000_000;

    private AlertRuleFile() {}

    static AlertRule parse(String id, Entry entry) {
        Ids.check(id, entry);
        boolean who = entry.has("who");
        boolean crowd = entry.has("crowd");
        return new AlertRule(
                id,
                entry.words("systems", List.of()),
                ActionFile.choice(entry, "severity", Severity.values()),
                who || crowd ? AlertTest.OF_PEOPLE : test(entry, "when"),
                entry.has("also") ? test(entry, "also") : null,
                entry.has("days") ? entry.whole("days", 1, LONGEST) : 1,
                entry.has("least") ? entry.whole("least", 0, MOST) : 0,
                dimension(entry, "split"),
                dimension(entry, "driver"),
                entry.has("hysteresis") ? entry.number("hysteresis", 0, MOST) : 0,
                Duration.ofHours(entry.whole("cooldown_hours", 0, 24 * LONGEST)),
                entry.texts("name"),
                entry.texts("message"),
                entry.texts("advice"),
                who ? condition(entry, "who", entry.text("who")) : null,
                entry.has("action") ? action(entry) : null,
                entry.has("hold_minutes")
                        ? Duration.ofMinutes(entry.whole("hold_minutes", 0, LONGEST_HOLD))
                        : null,
                crowd ? crowd(entry) : null);
    }

    private static Condition condition(Entry entry, String key, String text) {
        Reading reading = Conditions.read(text, Fields.standard());
        if (reading.fault() == null) return reading.condition();
        entry.fault("catalog.fault.condition", key, reading.fault().problem());
        return Condition.NOBODY;
    }

    private static Probe crowd(Entry entry) {
        return ActionFile.choice(entry, "crowd", Probe.CROWDS.toArray(Probe[]::new));
    }

    private static RuleAction action(Entry entry) {
        try (Entry action = entry.entry("action")) {
            AlertStep.What what = ActionFile.choice(action, "do", AlertStep.What.values());
            String people = action.has("people") ? action.text("people") : null;
            if (people != null) condition(action, "people", people);
            return new RuleAction(
                    what,
                    what == AlertStep.What.START ? action.text("workflow") : null,
                    people,
                    what == AlertStep.What.TASK ? action.text("task") : null,
                    ActionFile.yes(action, "approve"),
                    action.has("once") ? orders(action) : List.of());
        }
    }

    private static List<RuleAction.Order> orders(Entry action) {
        List<RuleAction.Order> orders = new ArrayList<>();
        for (Entry each : action.entries("once"))
            try (each) {
                orders.add(
                        new RuleAction.Order(
                                each.text("do"),
                                each.has("with") ? ActionFile.values(each, "with") : Map.of(),
                                each.has("say") ? each.texts("say") : Map.of()));
            }
        return orders;
    }

    static Dimension dimension(Entry entry, String key) {
        return entry.has(key) ? ActionFile.choice(entry, key, Dimension.values()) : null;
    }

    static AlertTest test(Entry entry, String key) {
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
