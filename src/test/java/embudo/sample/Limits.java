package embudo.sample;

import java.util.HashMap;
import java.util.Map;

/**
 * How much luck it takes. Somebody comes, or buys, when their log-odds plus a logistic draw pass a
 * limit; 0 leaves the process as it is. For the sixty days that the screens show the limits are
 * chosen so that as many come and buy as the story says; the true probability is that of passing
 * the limit.
 */
final class Limits {
    private final Map<String, Double> limits = new HashMap<>();

    double attend(Edition edition) {
        return limits.getOrDefault(attendKey(edition), 0.0);
    }

    double buy(Edition edition, String source) {
        return limits.getOrDefault(buyKey(edition, source), 0.0);
    }

    void set(String key, double limit) {
        limits.put(key, limit);
    }

    static String attendKey(Edition edition) {
        return "attend " + edition.number();
    }

    /** One limit for each channel and each of the two periods shown; empty before them. */
    static String buyKey(Edition edition, String source) {
        if (edition.number() <= Editions.EARLIER) return "";
        return (edition.number() <= Editions.EARLIER + 2 ? "before " : "now ") + source;
    }
}
