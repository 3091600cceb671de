package embudo.catalog;

import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Conditions;
import embudo.catalog.condition.Fields;
import embudo.catalog.condition.Reading;
import embudo.catalog.condition.Span;
import embudo.domain.EventType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Reads one funnel. */
final class FunnelFile {
    private static final List<String> TYPES =
            Arrays.stream(EventType.values())
                    .filter(t -> !t.derived())
                    .map(EventType::key)
                    .toList();

    private FunnelFile() {}

    static FunnelRule parse(String id, Entry entry) {
        Ids.check(id, entry);
        boolean ordered = entry.word("order", List.of("steps", "any")).equals("steps");
        List<FunnelStep> steps = new ArrayList<>();
        for (Entry step : entry.entries("steps"))
            try (step) {
                steps.add(step(step, ordered && !steps.isEmpty()));
            }
        if (steps.size() < 2 || steps.size() > FunnelRule.MOST)
            entry.fault("catalog.fault.funnel_steps", "steps", 2, FunnelRule.MOST);
        return new FunnelRule(
                id,
                entry.whole("place", 1, 1000),
                entry.texts("name"),
                entry.texts("description"),
                ordered,
                span(entry, "window"),
                steps);
    }

    private static FunnelStep step(Entry step, boolean follows) {
        if (step.has("within") && !follows) step.fault("catalog.fault.funnel_within", "within");
        return new FunnelStep(
                step.has("name") ? step.texts("name") : Map.of(),
                step.words("events", TYPES).stream()
                        .flatMap(w ->
                                Arrays.stream(EventType.values()).filter(t -> t.key().equals(w)))
                        .toList(),
                step.has("where") ? where(step) : Condition.EVERYONE,
                step.has("within") ? span(step, "within") : null);
    }

    private static Condition where(Entry step) {
        Reading reading = Conditions.readEvents(step.text("where"), Fields.standard());
        if (reading.fault() == null) return reading.condition();
        step.fault("catalog.fault.condition", "where", reading.fault().problem());
        return Condition.NOBODY;
    }

    private static Span span(Entry entry, String key) {
        String text = entry.text(key);
        Span span = Span.parse(text);
        if (span != null && span.amount() > 0) return span;
        if (!text.isEmpty()) entry.fault("catalog.fault.span", key, text);
        return new Span(30, Span.Unit.DAYS);
    }
}
