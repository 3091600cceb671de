package embudo.catalog;

import embudo.catalog.alert.AlertRule;
import embudo.catalog.alert.AlertTest;
import embudo.catalog.room.RoomFigure;
import embudo.catalog.room.RoomRule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one rule about a running webinar. */
final class RoomRuleFile {
    private static final Pattern WHEN =
            Pattern.compile("([a-z_]+)(?: ([<>]) (\\d+(?:\\.\\d+)?)( \\* before)?)?");
    private static final int LONGEST = 24 * 60;

    private RoomRuleFile() {}

    static RoomRule parse(String id, Entry entry) {
        Ids.check(id, entry);
        String when = entry.text("when");
        Matcher m = WHEN.matcher(when);
        List<String> figures = Arrays.stream(RoomFigure.values()).map(RoomFigure::key).toList();
        boolean fits =
                m.matches()
                        && figures.contains(m.group(1))
                        && (m.group(2) == null) == entry.has("alert");
        if (!fits) entry.fault("catalog.fault.room_rule", "when", when, String.join(", ", figures));
        return new RoomRule(
                id,
                entry.text("system"),
                entry.word("tone", List.of("good", "concern")).equals("good"),
                RoomFigure.values()[fits ? figures.indexOf(m.group(1)) : 0],
                entry.has("alert") ? entry.text("alert") : "",
                fits && ">".equals(m.group(2)),
                fits && m.group(3) != null ? Double.parseDouble(m.group(3)) : 0,
                fits && m.group(4) != null,
                entry.whole("from", -LONGEST, LONGEST),
                entry.whole("least", 0, 1_000_000),
                entry.texts("advice"));
    }

    /** With the bounds of the alert rules they name. */
    static List<RoomRule> bounded(List<RoomRule> rules, List<AlertRule> alerts, Faults faults) {
        List<RoomRule> bounded = new ArrayList<>();
        for (RoomRule rule : rules) {
            Optional<AlertTest> test =
                    alerts.stream()
                            .filter(a -> a.key().equals(rule.alert()))
                            .map(AlertRule::when)
                            .filter(t -> t.against() == AlertTest.Against.BOUND)
                            .findFirst();
            if (test.isEmpty() && !rule.alert().isEmpty())
                faults.add("catalog.fault.no_alert", "room_rules/" + rule.key(), rule.alert());
            bounded.add(test.map(rule::bounded).orElse(rule));
        }
        return bounded;
    }
}
