package embudo.catalog;

import embudo.catalog.QueryKind.Bound;
import embudo.catalog.QueryKind.Shape;
import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Conditions;
import embudo.catalog.condition.Fields;
import embudo.catalog.condition.Reading;
import embudo.catalog.measure.Dimension;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one named table. */
final class QueryFile {
    private static final Pattern BOUND = Pattern.compile("([a-z_]+) ([<>]) (\\d+(?:\\.\\d+)?)");

    private QueryFile() {}

    static QueryKind parse(String id, Entry entry) {
        Ids.check(id, entry);
        return new QueryKind(
                id,
                entry.text("system"),
                entry.texts("name"),
                entry.texts("description"),
                one(entry, "shape", Shape.values()),
                entry.has("split") ? one(entry, "split", Dimension.values()) : null,
                entry.has("metrics") ? entry.words("metrics", List.of()) : List.of(),
                entry.has("sort") ? entry.text("sort") : "",
                entry.has("falling") && entry.word("falling", List.of("yes", "no")).equals("yes"),
                bounds(entry, "all"),
                bounds(entry, "any"),
                where(entry),
                entry.whole("days", 1, 3660),
                entry.has("limit") ? entry.whole("limit", 1, 1_000_000) : 10_000,
                entry.has("person") && entry.word("person", List.of("yes", "no")).equals("yes"));
    }

    private static <E extends Enum<E>> E one(Entry entry, String key, E[] values) {
        List<String> words =
                Arrays.stream(values).map(v -> v.name().toLowerCase(Locale.ROOT)).toList();
        return values[Math.max(0, words.indexOf(entry.word(key, words)))];
    }

    private static List<Bound> bounds(Entry entry, String key) {
        List<Bound> bounds = new ArrayList<>();
        if (!entry.has(key)) return bounds;
        for (String text : entry.words(key, List.of())) {
            Bound bound = bound(text);
            if (bound == null) entry.fault("catalog.fault.bound", key, text);
            else bounds.add(bound);
        }
        return bounds;
    }

    /** Null when the text is none. */
    static Bound bound(String text) {
        Matcher m = BOUND.matcher(text);
        return m.matches()
                ? new Bound(m.group(1), m.group(2).equals(">"), Double.parseDouble(m.group(3)))
                : null;
    }

    private static Condition where(Entry entry) {
        if (!entry.has("where")) return Condition.EVERYONE;
        Reading reading = Conditions.read(entry.text("where"), Fields.standard());
        if (reading.fault() == null) return reading.condition();
        entry.fault("catalog.fault.condition", "where", reading.fault().problem());
        return Condition.NOBODY;
    }
}
