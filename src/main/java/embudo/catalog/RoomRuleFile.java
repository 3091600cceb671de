package embudo.catalog;

import embudo.catalog.room.RoomFigure;
import embudo.catalog.room.RoomRule;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one rule about a running webinar. */
final class RoomRuleFile {
    private static final Pattern WHEN =
            Pattern.compile("([a-z_]+) ([<>]) (\\d+(?:\\.\\d+)?)( \\* before)?");
    private static final int LONGEST = 24 * 60;

    private RoomRuleFile() {}

    static RoomRule parse(String id, Entry entry) {
        Ids.check(id, entry);
        String when = entry.text("when");
        Matcher m = WHEN.matcher(when);
        List<String> figures = Arrays.stream(RoomFigure.values()).map(RoomFigure::key).toList();
        boolean fits = m.matches() && figures.contains(m.group(1));
        if (!fits) entry.fault("catalog.fault.room_rule", "when", when, String.join(", ", figures));
        return new RoomRule(
                id,
                entry.text("system"),
                entry.word("tone", List.of("good", "concern")).equals("good"),
                RoomFigure.values()[fits ? figures.indexOf(m.group(1)) : 0],
                fits && m.group(2).equals(">"),
                fits ? Double.parseDouble(m.group(3)) : 0,
                fits && m.group(4) != null,
                entry.whole("from", -LONGEST, LONGEST),
                entry.whole("least", 0, 1_000_000),
                entry.texts("advice"));
    }
}
