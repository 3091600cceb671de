package embudo.catalog.alert;

/**
 * Something worth saying, good or not, S-INS-02, S-INS-04 to 06: found as an alert is, but never
 * raised or told.
 *
 * @param good whether it is good news
 * @param each what every metric is held against, null for a rule about one figure
 * @param share of what it is held against from which on it is worth saying
 * @param rule when it holds, what it says and what to do
 */
public record Insight(boolean good, Each each, double share, AlertRule rule) {
    /** What every metric that has one is held against. */
    public enum Each {
        TARGET,
        /** The first benchmark declared. */
        BENCHMARK
    }

    public String key() {
        return rule.key();
    }
}
