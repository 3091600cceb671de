package embudo.catalog;

import embudo.catalog.alert.Escalation;
import embudo.catalog.alert.Escalation.Level;
import embudo.domain.watch.NoticeChannel;
import embudo.domain.watch.Severity;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads who is told of alerts, when and how. */
final class EscalationFile {
    private static final int LONGEST = 24 * 60;
    private static final List<String> CHANNELS =
            Arrays.stream(NoticeChannel.values()).map(NoticeChannel::key).toList();

    private EscalationFile() {}

    static Escalation parse(String id, Entry entry) {
        Ids.check(id, entry);
        Map<Severity, Level> levels = new EnumMap<>(Severity.class);
        for (Entry each : entry.entries("levels"))
            try (each) {
                Severity severity = ActionFile.choice(each, "severity", Severity.values());
                if (levels.put(severity, level(each)) != null)
                    each.fault("catalog.fault.escalation", "severity", severity.key());
            }
        for (Severity severity : Severity.values())
            if (!levels.containsKey(severity))
                entry.fault("catalog.fault.escalation", "levels", severity.key());
        return new Escalation(id, entry.texts("name"), entry.text("slack"), levels);
    }

    private static Level level(Entry entry) {
        Set<NoticeChannel> channels = EnumSet.noneOf(NoticeChannel.class);
        if (entry.has("channels"))
            for (String word : entry.words("channels", CHANNELS))
                channels.add(NoticeChannel.values()[Math.max(0, CHANNELS.indexOf(word))]);
        return new Level(
                Duration.ofMinutes(entry.whole("hold_minutes", 0, LONGEST)),
                channels,
                entry.words("recipients", List.of()),
                entry.text("colour"));
    }
}
