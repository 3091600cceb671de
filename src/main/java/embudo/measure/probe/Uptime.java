package embudo.measure.probe;

import embudo.domain.Record;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * How much of the time a website was up, S-ALRT-02: the mean of its checks within a day. A check
 * that gives a share counts with it, any other one as up or down.
 *
 * @param share 0 to 1
 * @param checks within the day
 */
public record Uptime(double share, int checks) {
    private static final Duration DAY = Duration.ofDays(1);

    /**
     * By website; those without a check within the last day are left out.
     *
     * @param checks rows of website checks, in any order
     */
    public static Map<String, Uptime> of(Collection<Record> checks, Instant now) {
        Map<String, double[]> sums = new TreeMap<>();
        for (Record check : checks) {
            if (check.at() == null || check.at().isAfter(now)) continue;
            if (!check.at().isAfter(now.minus(DAY))) continue;
            OptionalDouble up = share(check);
            if (up.isEmpty()) continue;
            double[] sum =
                    sums.computeIfAbsent(
                            check.value("website", String.class).orElse(""), w -> new double[2]);
            sum[0] += up.getAsDouble();
            sum[1]++;
        }
        Map<String, Uptime> all = new TreeMap<>();
        sums.forEach((website, sum) -> all.put(website, new Uptime(sum[0] / sum[1], (int) sum[1])));
        return all;
    }

    /** Empty where a row says neither, or a share that is none. */
    private static OptionalDouble share(Record check) {
        double percent =
                check.value("uptime", BigDecimal.class)
                        .map(BigDecimal::doubleValue)
                        .orElse(Double.NaN);
        if (percent >= 0 && percent <= 100) return OptionalDouble.of(percent / 100);
        return check.value("up", Boolean.class)
                .map(up -> OptionalDouble.of(up ? 1 : 0))
                .orElseGet(OptionalDouble::empty);
    }
}
