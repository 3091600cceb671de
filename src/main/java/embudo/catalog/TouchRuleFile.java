package embudo.catalog;

import embudo.domain.Channel;
import embudo.domain.EventType;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads what counts as a touch. */
final class TouchRuleFile {
    private static final List<String> TYPES =
            Arrays.stream(EventType.values())
                    .filter(t -> !t.derived())
                    .map(EventType::key)
                    .toList();

    private TouchRuleFile() {}

    static TouchRule parse(String id, Entry entry) {
        Ids.check(id, entry);
        entry.text("system");
        Map<EventType, Channel> touches = new EnumMap<>(EventType.class);
        for (Entry group : entry.entries("touches"))
            try (group) {
                Channel channel =
                        group.has("channel")
                                ? Channel.valueOf(
                                        FileKindFile.constant(group, "channel", Channel.values()))
                                : Channel.NONE;
                for (EventType type : types(group, "types"))
                    if (touches.put(type, channel) != null)
                        group.fault("catalog.fault.duplicate_type", "types", type.key());
            }
        double first = entry.number("first", 0, 100);
        double last = entry.number("last", 0, 100);
        if (first + last > 100) entry.fault("catalog.fault.over_all", "last", first, last);
        return new TouchRule(
                touches,
                types(entry, "conversions"),
                entry.whole("lookBackDays", 1, 3650),
                entry.whole("sessionMinutes", 0, 24 * 60),
                entry.whole("campaignDays", 0, 3650),
                entry.whole("openDays", 0, 3650),
                entry.whole("minimumN", 1, 100_000),
                entry.number("halfLifeDays", .01, 3650),
                first,
                last,
                entry.whole("order", 1, 3));
    }

    private static List<EventType> types(Entry entry, String key) {
        return entry.words(key, TYPES).stream()
                .flatMap(w -> Arrays.stream(EventType.values()).filter(t -> t.key().equals(w)))
                .toList();
    }
}
