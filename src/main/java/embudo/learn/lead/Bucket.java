package embudo.learn.lead;

import embudo.learn.Scale;

import java.util.ArrayList;
import java.util.List;

/**
 * Decisions whose score fell into one range, S-LEAD-09.
 *
 * @param from lowest score
 * @param to highest score
 * @param rows decisions
 * @param conversions how many of them a purchase followed
 */
public record Bucket(int from, int to, int rows, int conversions) {
    private static final int[] FLOORS = {0, 30, 60, 80};
    private static final int BEST = 100;

    /** Share that bought; NaN of an empty bucket. */
    public double rate() {
        return rows == 0 ? Double.NaN : (double) conversions / rows;
    }

    /** Low, medium, high, very high, in this order. */
    static List<Bucket> of(List<Double> labels, List<Double> chances, double baseRate) {
        List<Bucket> buckets = new ArrayList<>();
        for (int b = 0; b < FLOORS.length; b++) {
            int to = b + 1 < FLOORS.length ? FLOORS[b + 1] - 1 : BEST;
            int rows = 0;
            int hits = 0;
            for (int i = 0; i < labels.size(); i++) {
                int score = Scale.score(chances.get(i), baseRate);
                if (score < FLOORS[b] || score > to) continue;
                rows++;
                if (labels.get(i) == 1) hits++;
            }
            buckets.add(new Bucket(FLOORS[b], to, rows, hits));
        }
        return buckets;
    }

    /** Whether conversion rises from each filled bucket to the next; if not, retrain. */
    public static boolean rising(List<Bucket> buckets) {
        double before = -1;
        for (Bucket bucket : buckets) {
            if (bucket.rows == 0) continue;
            if (bucket.rate() <= before) return false;
            before = bucket.rate();
        }
        return true;
    }
}
