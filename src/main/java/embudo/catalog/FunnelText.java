package embudo.catalog;

import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Conditions;
import embudo.catalog.condition.Fields;
import embudo.catalog.condition.Span;
import embudo.domain.EventType;
import embudo.kernel.Problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a funnel that somebody wrote: steps with commas between, each of events with {@code |}
 * between, a condition in brackets and the longest time since the step before, such as {@code
 * registered,attended:14d,chat|question[minute > 10],purchase}.
 */
public final class FunnelText {
    private static final Pattern STEP =
            Pattern.compile("([a-z_|]+)(?:\\[(.*)])?(?::(\\w+))?", Pattern.DOTALL);

    private FunnelText() {}

    /**
     * @throws Problem that says what can't be read
     */
    public static FunnelRule read(String text, Span window, boolean ordered) {
        List<FunnelStep> steps = split(text).stream().map(FunnelText::step).toList();
        return new FunnelRule("", 0, Map.of(), Map.of(), ordered, window, steps);
    }

    /**
     * @throws Problem when it is no length of time above nothing
     */
    public static Span span(String text) {
        Span span = Span.parse(text);
        if (span == null || span.amount() <= 0) throw new Problem("catalog.funnel.span", text);
        return span;
    }

    private static FunnelStep step(String text) {
        Matcher parts = STEP.matcher(text.strip());
        if (!parts.matches()) throw new Problem("catalog.funnel.step", text.strip());
        List<EventType> types =
                Arrays.stream(parts.group(1).split("\\|")).map(FunnelText::type).toList();
        Condition where =
                parts.group(2) == null
                        ? Condition.EVERYONE
                        : Conditions.readEvents(parts.group(2), Fields.standard()).orThrow();
        return new FunnelStep(
                Map.of(), types, where, parts.group(3) == null ? null : span(parts.group(3)));
    }

    private static EventType type(String word) {
        return Arrays.stream(EventType.values())
                .filter(t -> !t.derived() && t.key().equals(word))
                .findFirst()
                .orElseThrow(() -> new Problem("catalog.funnel.step", word));
    }

    /** At the commas that stand outside brackets. */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '[') depth++;
            else if (c == ']') depth--;
            else if (c == ',' && depth == 0) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }
}
