package embudo.catalog;

import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Conditions;
import embudo.catalog.condition.Fields;
import embudo.catalog.condition.Reading;
import embudo.catalog.condition.Span;
import embudo.catalog.workflow.Step;
import embudo.domain.EventType;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one step. Where a step says nothing of what follows, the one below it does. */
final class StepFile {
    private static final List<String> KINDS =
            List.of("do", "branch", "wait", "await", "split", "run");
    private static final List<String> EVENTS =
            Arrays.stream(EventType.values()).map(EventType::key).toList();
    private static final Span HOUR = new Span(1, Span.Unit.HOURS);

    private final Fields fields;

    /**
     * @param fields what conditions may name
     */
    StepFile(Fields fields) {
        this.fields = fields;
    }

    /**
     * @param following id of the step below
     */
    Step parse(Entry entry, String following) {
        String id = entry.text("id");
        List<String> kinds = KINDS.stream().filter(entry::has).toList();
        if (kinds.size() != 1) {
            entry.fault("catalog.fault.step_kind", "id", String.join(", ", KINDS));
            return new Step.Split(id, List.of());
        }
        return switch (kinds.getFirst()) {
            case "do" -> act(id, entry, following);
            case "branch" -> branch(id, entry, following);
            case "wait" -> wait(id, entry, following);
            case "await" -> await(id, entry, following);
            case "split" -> split(id, entry);
            default ->
                    new Step.Run(
                            id,
                            entry.text("run"),
                            ActionFile.yes(entry, "join"),
                            next(entry, "next", following));
        };
    }

    private static Step act(String id, Entry entry, String following) {
        Map<String, String> with = new LinkedHashMap<>();
        if (entry.has("with"))
            try (Entry values = entry.entry("with")) {
                for (String key : values.keys()) with.put(key, values.text(key));
            }
        return new Step.Act(
                id,
                entry.text("do"),
                with,
                entry.has("confirm") ? span(entry, "confirm", 0) : null,
                entry.has("retry") ? entry.whole("retry", 0, 10) : 0,
                entry.has("on_error") ? entry.text("on_error") : null,
                ActionFile.yes(entry, "approve"),
                next(entry, "next", following));
    }

    private Step branch(String id, Entry entry, String following) {
        List<Step.Way> ways = new ArrayList<>();
        for (Entry way : entry.entries("branch"))
            try (way) {
                ways.add(new Step.Way(condition(way, "when"), way.text("to")));
            }
        return new Step.Branch(id, ways, next(entry, "otherwise", following));
    }

    private static Step wait(String id, Entry entry, String following) {
        try (Entry wait = entry.entry("wait")) {
            boolean best = wait.has("at") && wait.text("at").equals("best");
            return new Step.Wait(
                    id,
                    wait.has("from")
                            ? ActionFile.choice(wait, "from", Step.From.values())
                            : Step.From.NOW,
                    wait.has("for") ? span(wait, "for", Integer.MIN_VALUE) : null,
                    wait.has("at") && !best ? time(wait, "at") : null,
                    ActionFile.yes(wait, "working"),
                    wait.has("passed") ? wait.text("passed") : null,
                    next(entry, "next", following),
                    best);
        }
    }

    private Step await(String id, Entry entry, String following) {
        try (Entry await = entry.entry("await")) {
            return new Step.Await(
                    id,
                    types(await, "events"),
                    await.has("where") ? ofEvents(await, "where") : Condition.EVERYONE,
                    span(await, "within", 0),
                    next(entry, "next", following),
                    next(entry, "otherwise", following));
        }
    }

    private static Step split(String id, Entry entry) {
        List<Step.Arm> arms = new ArrayList<>();
        for (Entry arm : entry.entries("split"))
            try (arm) {
                arms.add(
                        new Step.Arm(
                                arm.text("name"), arm.whole("weight", 1, 1000), arm.text("to")));
            }
        return new Step.Split(id, arms);
    }

    private static String next(Entry entry, String key, String following) {
        return entry.has(key) ? entry.text(key) : following;
    }

    static List<EventType> types(Entry entry, String key) {
        List<EventType> types = new ArrayList<>();
        for (String word : entry.words(key, EVENTS))
            if (EVENTS.contains(word)) types.add(EventType.values()[EVENTS.indexOf(word)]);
        return types;
    }

    static EventType type(Entry entry, String key) {
        return EventType.values()[Math.max(0, EVENTS.indexOf(entry.word(key, EVENTS)))];
    }

    Condition condition(Entry entry, String key) {
        return orNobody(entry, key, Conditions.read(entry.text(key), fields));
    }

    Condition ofEvents(Entry entry, String key) {
        return orNobody(entry, key, Conditions.readEvents(entry.text(key), fields));
    }

    private static Condition orNobody(Entry entry, String key, Reading reading) {
        if (reading.fault() == null) return reading.condition();
        entry.fault("catalog.fault.condition", key, reading.fault().problem());
        return Condition.NOBODY;
    }

    static Span span(Entry entry, String key, int least) {
        String text = entry.text(key);
        Span span = Span.parse(text);
        if (span != null && span.amount() >= least) return span;
        if (!text.isEmpty()) entry.fault("catalog.fault.span", key, text);
        return HOUR;
    }

    static LocalTime time(Entry entry, String key) {
        String text = entry.text(key);
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            if (!text.isEmpty()) entry.fault("catalog.fault.time", key, text);
            return LocalTime.NOON;
        }
    }
}
