package embudo.domain.watch;

import embudo.kernel.Period;

/**
 * What an alert rests on, in the metric's own unit; NaN where there is none.
 *
 * @param bound what the value was held against; of something unusual, the nearer end of the usual
 * @param before the value of the period before, or what was to be expected
 * @param also value of the rule's second metric
 * @param n observations
 * @param driver the group that did most of it, empty when none did
 */
public record Evidence(
        double value,
        double bound,
        double before,
        double also,
        long n,
        Period period,
        String driver) {
    public Evidence drivenBy(String group) {
        return new Evidence(value, bound, before, also, n, period, group);
    }
}
