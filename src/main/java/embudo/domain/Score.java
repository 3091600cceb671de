package embudo.domain;

import java.time.Instant;
import java.util.List;

/**
 * A lead's score, 0 to 100, with everything needed to explain it. {@code reasons} add up to {@code
 * value} exactly. {@code kind} is {@link Kind#RULE} until a model is in force; {@code version}
 * names the rule set or model. {@code learned} is null for rule scores. Of a model's score the
 * reasons may be left out (a model explains itself on demand); where they stand, they, base and
 * scale add up to {@code value}.
 */
public record Score(
        long person,
        int value,
        Kind kind,
        String version,
        List<Reason> reasons,
        Instant at,
        Learned learned) {
    public Score {
        if (value < 0 || value > 100) throw new IllegalArgumentException("score " + value);
        reasons = List.copyOf(reasons);
    }

    /** A score made by rules. */
    public Score(
            long person, int value, Kind kind, String version, List<Reason> reasons, Instant at) {
        this(person, value, kind, version, reasons, at, null);
    }

    /**
     * What a model adds: the calibrated probability of conversion within its horizon, the points
     * every lead begins with, and the points that calibration and scale add.
     */
    public record Learned(double probability, int base, int scale) {}

    /** How the score was made. */
    public enum Kind {
        RULE,
        MODEL
    }

    /** The four factor groups of the breakdown, spec 02 section 1. */
    public enum Group {
        FIT,
        ENGAGEMENT,
        BEHAVIOUR,
        INTENT
    }

    /**
     * One line of the explanation: {@code factor} is a message key's last part (such as {@code
     * pricing_visits}), {@code shown} the lead's own value ready for people (a number or a word),
     * {@code points} its part of the score.
     */
    public record Reason(Group group, String factor, String shown, int points) {}

    public Band band() {
        return Band.of(value);
    }

    /** Sum of the points of a group. */
    public int points(Group group) {
        return reasons.stream().filter(r -> r.group() == group).mapToInt(Reason::points).sum();
    }
}
