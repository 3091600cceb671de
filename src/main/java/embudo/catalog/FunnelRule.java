package embudo.catalog;

import embudo.catalog.condition.Span;
import embudo.kernel.Language;

import java.util.List;
import java.util.Map;

/**
 * A funnel: how far people come of its steps.
 *
 * @param key empty for one that is not declared
 * @param place among the declared ones, from 1; 0 for one that is not declared
 * @param name empty for one that is not declared
 * @param description what it answers; empty as the name
 * @param ordered steps count in their order only; otherwise the steps before may also come later
 * @param window longest time from the first event of an attempt to its last
 * @param steps two to {@link #MOST}
 */
public record FunnelRule(
        String key,
        int place,
        Map<Language, String> name,
        Map<Language, String> description,
        boolean ordered,
        Span window,
        List<FunnelStep> steps) {
    /** More steps than this nobody can read. */
    public static final int MOST = 10;

    public FunnelRule {
        name = Map.copyOf(name);
        description = Map.copyOf(description);
        steps = List.copyOf(steps);
    }

    /** The same with another window. */
    public FunnelRule within(Span other) {
        return new FunnelRule(key, place, name, description, ordered, other, steps);
    }

    /** The same steps in their order, or in any. */
    public FunnelRule ordered(boolean inOrder) {
        return new FunnelRule(key, place, name, description, inOrder, window, steps);
    }
}
