package embudo.watch;

import embudo.domain.watch.Evidence;

/**
 * What a rule finds at one subject.
 *
 * @param evidence null where there is no value
 * @param gap why there is none
 */
public record Sight(
        String subject, String label, Verdict verdict, Evidence evidence, Gauges.Gap gap) {
    /** What it means. */
    public enum Verdict {
        ALARM,
        /** Back within the bound, but not beyond the hysteresis. */
        NEAR,
        CLEAR,
        /** No data: says nothing. */
        UNKNOWN,
        /** Is no longer among the groups that have anything. */
        GONE
    }

    static Sight unknown(String subject, String label, Gauges.Gap gap) {
        return new Sight(subject, label, Verdict.UNKNOWN, null, gap);
    }

    static Sight gone(String subject, String label) {
        return new Sight(subject, label, Verdict.GONE, null, null);
    }

    Sight drivenBy(String group) {
        return new Sight(subject, label, verdict, evidence.drivenBy(group), gap);
    }
}
