package embudo.domain;

import java.time.Instant;

/**
 * A named set of people of the workspace's own.
 *
 * @param id lower-case letters, digits and underscores
 * @param rule the condition's text for {@link Kind#RULE}, empty for a list
 */
public record Segment(String id, String name, Kind kind, String rule, Instant changedAt) {
    /** How membership comes about. */
    public enum Kind {
        /** Whoever the condition holds of, followed as facts arrive. */
        RULE,
        /** Whoever a person put on it. */
        LIST
    }
}
