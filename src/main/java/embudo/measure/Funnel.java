package embudo.measure;

import java.util.List;

/**
 * The five stages of S-MET-01. A rate divides by the part of the stage before that has had its
 * chance: those still open stand apart.
 */
public record Funnel(int windowDays, List<Step> steps) {
    /**
     * One stage. {@code count} is people, or what the source counts where people are unknown
     * ({@code people} false). {@code step} is the share of the closed part of the stage before,
     * {@code overall} of the first stage, both fractions and NaN when n/a; {@code open} counts
     * those of the stage before who may still arrive; {@code target} is the aimed step share, NaN
     * when none. {@code openReason} is a message key's last part, null when none are open.
     */
    public record Step(
            Stage stage,
            long count,
            boolean people,
            double step,
            double overall,
            double target,
            long open,
            String openReason) {}

    /** Stages, widest first. */
    public enum Stage {
        AWARENESS,
        INTEREST,
        CONSIDERATION,
        ACTION,
        CONVERSION
    }
}
