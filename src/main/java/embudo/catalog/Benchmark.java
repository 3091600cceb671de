package embudo.catalog;

/**
 * What others reach, or what somebody wants, beside a metric's own target; in the metric's unit.
 *
 * @param set part of the message that names where it comes from
 * @param low equal to {@code high} when it is one value
 */
public record Benchmark(String set, double low, double high) {
    public boolean range() {
        return low != high;
    }
}
