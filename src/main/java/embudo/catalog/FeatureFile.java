package embudo.catalog;

import embudo.catalog.Feature.Figure;
import embudo.catalog.Feature.Missing;
import embudo.catalog.Feature.Reading;
import embudo.catalog.Feature.Source;
import embudo.catalog.Feature.Unit;
import embudo.domain.ContactField;
import embudo.domain.EventType;
import embudo.domain.Score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the features of a score. */
final class FeatureFile {
    private static final List<String> SOURCES =
            List.of("field", "custom", "count", "since", "share", "take");
    private static final int LONGEST_WINDOW = 3_650;

    private FeatureFile() {}

    static FeatureBook parse(String id, Entry entry) {
        Ids.check(id, entry);
        List<Feature> features = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Entry line : entry.entries("features"))
            try (line) {
                Feature feature = feature(line);
                if (!keys.add(feature.key()))
                    line.fault("catalog.fault.duplicate_feature", "key", feature.key());
                features.add(feature);
            }
        return new FeatureBook(
                entry.text("version"),
                features,
                entry.words("ls15", keys),
                entry.words("ls20", keys),
                entry.words("more", keys));
    }

    private static Feature feature(Entry line) {
        Unit unit = pick(Unit.class, line, "unit");
        return new Feature(
                line.text("key"),
                pick(Score.Group.class, line, "group"),
                unit,
                source(line, unit),
                pick(Missing.class, line, "missing"));
    }

    private static Source source(Entry line, Unit unit) {
        if (line.has("custom"))
            return new Feature.FromCustom(
                    line.text("custom"), unit == Unit.WORD ? Reading.WORDS : Reading.NUMBER);
        if (line.has("count"))
            return new Feature.Count(
                    types(line, "count"),
                    line.has("days") ? line.whole("days", 1, LONGEST_WINDOW) : 0);
        if (line.has("since")) return new Feature.Since(types(line, "since"));
        if (line.has("take")) return new Feature.Taken(pick(Figure.class, line, "take"));
        if (line.has("share"))
            try (Entry share = line.entry("share")) {
                return new Feature.Share(types(share, "of"), types(share, "to"));
            }
        if (!line.has("field"))
            line.fault("catalog.fault.source", "key", String.join(", ", SOURCES));
        ContactField field = pick(ContactField.class, line, "field");
        if (line.has("levels"))
            return new Feature.FromField(field, Reading.LEVELS, line.words("levels", List.of()));
        return new Feature.FromField(field, pick(Reading.class, line, "read"), List.of());
    }

    private static Set<EventType> types(Entry line, String key) {
        Set<EventType> types = EnumSet.noneOf(EventType.class);
        for (String word : line.words(key, words(EventType.values())))
            for (EventType type : EventType.values()) if (type.key().equals(word)) types.add(type);
        return types;
    }

    /** The first constant stands in for a word that was reported as unknown. */
    private static <E extends Enum<E>> E pick(Class<E> of, Entry line, String key) {
        E[] all = of.getEnumConstants();
        return all[Math.max(0, words(all).indexOf(line.word(key, words(all))))];
    }

    private static List<String> words(Enum<?>[] constants) {
        return Arrays.stream(constants).map(c -> c.name().toLowerCase(Locale.ROOT)).toList();
    }
}
