package embudo.learn;

import embudo.domain.Band;

import java.util.List;

/**
 * What to do with leads of a band: S-LEAD-05 recommendations and S-LEAD-06 next actions, as message
 * key parts.
 *
 * @param then what is done besides, null for nothing
 */
public record Advice(Band band, List<String> recommendations, NextAction next, NextAction then) {
    /**
     * Concrete queued work. {@code priority} is high, medium or low; {@code channel} phone or
     * email; {@code starts} the workflow that does it, empty when a person does.
     */
    public record NextAction(String action, String priority, String channel, String starts) {}
}
