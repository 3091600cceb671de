package embudo.catalog;

import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Conditions;
import embudo.catalog.condition.Fields;
import embudo.catalog.condition.Operand;
import embudo.catalog.condition.Reading;
import embudo.catalog.measure.Measure;
import embudo.catalog.measure.Measure.Column;
import embudo.catalog.measure.Measure.Seat;
import embudo.catalog.measure.Measure.Tally;
import embudo.catalog.measure.Window;
import embudo.domain.EventType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one measure: a mapping with one of the words below and what that word needs. */
final class MeasureFile {
    private static final Pattern WINDOW = Pattern.compile("(period|trailing|before|until)-?(\\d*)");
    private static final List<String> WORDS =
            List.of(
                    "count",
                    "people",
                    "places",
                    "mailings",
                    "sum",
                    "seats",
                    "daily",
                    "rows",
                    "cohort",
                    "webinars",
                    "missing",
                    "metric",
                    "add",
                    "subtract",
                    "weighted",
                    "divide",
                    "change",
                    "attainment");
    private static final List<String> TYPES =
            Arrays.stream(EventType.values())
                    .filter(t -> !t.derived())
                    .map(EventType::key)
                    .toList();
    private static final double LARGEST = 1e9;

    private MeasureFile() {}

    static Measure parse(Entry entry) {
        try (entry) {
            for (String word : WORDS) if (entry.has(word)) return of(word, entry);
            entry.fault("catalog.fault.measure", "measure", String.join(", ", WORDS));
            return new Measure.Missing("");
        }
    }

    private static Measure of(String word, Entry entry) {
        return switch (word) {
            case "count", "people", "places", "mailings", "sum" ->
                    new Measure.Events(
                            Tally.valueOf(word.toUpperCase(Locale.ROOT)),
                            types(entry, word),
                            ofEvents(entry),
                            window(entry));
            case "seats" -> new Measure.Seats(one(entry, word, Seat.values()), window(entry));
            case "daily" -> new Measure.Daily(one(entry, word, Column.values()), window(entry));
            case "rows" ->
                    new Measure.Rows(
                            entry.text(word),
                            entry.has("field") ? entry.text("field") : null,
                            window(entry));
            case "cohort" -> cohort(entry);
            case "webinars" ->
                    new Measure.Webinars(
                            entry.word(word, List.of("held", "minutes")).equals("minutes"),
                            window(entry));
            case "missing" -> new Measure.Missing(entry.text(word));
            case "metric" -> new Measure.Of(entry.text(word));
            case "add" -> new Measure.Sum(terms(entry, word, 1));
            case "subtract" -> new Measure.Sum(terms(entry, word, -1));
            case "weighted" -> weighted(entry);
            case "divide" -> ratio(entry);
            case "change" -> new Measure.Change(parse(entry.entry(word)));
            default -> new Measure.Attainment(entry.words(word, List.of()));
        };
    }

    /** The first part counts once, the others {@code sign} times. */
    private static List<Measure.Term> terms(Entry entry, String word, double sign) {
        List<Measure.Term> terms = new ArrayList<>();
        for (Entry part : entry.entries(word)) {
            double times = part.has("times") ? part.number("times", -LARGEST, LARGEST) : 1;
            terms.add(new Measure.Term(times * (terms.isEmpty() ? 1 : sign), parse(part)));
        }
        return terms;
    }

    /** A weighted mean, times {@code scale}. */
    private static Measure weighted(Entry entry) {
        double scale = entry.has("scale") ? entry.number("scale", 0, LARGEST) : 1;
        List<Measure.Term> given = new ArrayList<>();
        for (Entry part : entry.entries("weighted")) {
            double weight = part.number("weight", 0, LARGEST);
            given.add(new Measure.Term(weight, parse(part)));
        }
        double all = given.stream().mapToDouble(Measure.Term::weight).sum();
        return new Measure.Sum(
                given.stream()
                        .map(t -> new Measure.Term(scale * t.weight() / all, t.of()))
                        .toList());
    }

    private static Measure ratio(Entry entry) {
        List<Measure> parts = entry.entries("divide").stream().map(MeasureFile::parse).toList();
        double scale = entry.has("scale") ? entry.number("scale", 0, LARGEST) : 1;
        if (parts.size() != 2) {
            entry.fault("catalog.fault.two_parts", "divide");
            return new Measure.Missing("");
        }
        Measure ratio = new Measure.Ratio(parts.get(0), parts.get(1));
        return scale == 1 ? ratio : new Measure.Sum(List.of(new Measure.Term(scale, ratio)));
    }

    private static Measure cohort(Entry entry) {
        List<String> words = new ArrayList<>(TYPES);
        words.add("known");
        List<String> first = entry.words("cohort", words);
        String sum = entry.has("of") ? entry.text("of") : "";
        return new Measure.Cohort(
                first.stream().filter(w -> !w.equals("known")).map(MeasureFile::type).toList(),
                condition(entry, "where", entry.has("where") ? entry.text("where") : ""),
                sum.isEmpty() || sum.equals("days") ? null : operand(entry, sum),
                sum.equals("days"),
                window(entry));
    }

    private static List<EventType> types(Entry entry, String word) {
        return entry.words(word, TYPES).stream().map(MeasureFile::type).toList();
    }

    private static EventType type(String key) {
        return Arrays.stream(EventType.values())
                .filter(t -> t.key().equals(key))
                .findFirst()
                .orElse(EventType.CONTACT_UPDATED);
    }

    private static <E extends Enum<E>> E one(Entry entry, String word, E[] values) {
        List<String> keys =
                Arrays.stream(values).map(v -> v.name().toLowerCase(Locale.ROOT)).toList();
        return values[Math.max(0, keys.indexOf(entry.word(word, keys)))];
    }

    private static Window window(Entry entry) {
        if (!entry.has("window")) return Window.PERIOD;
        Matcher m = WINDOW.matcher(entry.text("window"));
        if (!m.matches()) {
            entry.fault("catalog.fault.window", "window");
            return Window.PERIOD;
        }
        Window.Kind kind = Window.Kind.valueOf(m.group(1).toUpperCase(Locale.ROOT));
        return new Window(kind, m.group(2).isEmpty() ? 0 : Integer.parseInt(m.group(2)));
    }

    /** Read inside a count, where the syntax has conditions on events. */
    private static Condition ofEvents(Entry entry) {
        if (!entry.has("where")) return Condition.EVERYONE;
        Condition read =
                condition(entry, "where", "count(purchase, " + entry.text("where") + ") >= 1");
        return read instanceof Condition.Compare c && c.operand() instanceof Operand.Aggregate a
                ? a.where()
                : Condition.EVERYONE;
    }

    /** Read inside a comparison, where the syntax has operands. */
    private static Operand operand(Entry entry, String text) {
        Condition read = condition(entry, "of", text + " >= 0");
        return read instanceof Condition.Compare c ? c.operand() : null;
    }

    private static Condition condition(Entry entry, String key, String text) {
        Reading reading = Conditions.read(text, Fields.standard());
        if (reading.fault() == null) return reading.condition();
        entry.fault("catalog.fault.condition", key, reading.fault().problem());
        return Condition.NOBODY;
    }
}
