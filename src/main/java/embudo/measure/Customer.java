package embudo.measure;

import java.time.Instant;
import java.util.Locale;

/**
 * A customer: somebody who ordered.
 *
 * @param name first and last name, the address for who has none
 * @param value purchases less refunds, minor units of the workspace's currency
 * @param daysSinceOrder days since the last order
 * @param daysSilent days since the last order or any deed
 * @param churn probability from 0 to 1, S-PRED-06
 * @param score 0 to 100, spec 06 section 8
 * @param points that can be redeemed
 * @param earned points earned in all, which make the level
 * @param cartAt since when an open cart stands, null for none
 * @param cartValue minor units, 0 for none
 */
public record Customer(
        long person,
        String name,
        String email,
        int orders,
        long value,
        Instant firstOrder,
        Instant lastOrder,
        double daysSinceOrder,
        double daysSilent,
        double churn,
        int score,
        long points,
        long earned,
        Instant cartAt,
        long cartValue) {
    public boolean vip() {
        return score >= CustomerColumns.VIP;
    }

    /** Spec 03 section 5. */
    public Risk risk() {
        return Risk.of(churn);
    }

    /** Bands of the churn probability. */
    public enum Risk {
        LOW,
        MEDIUM,
        HIGH;

        /** Above 0.7 high, above 0.4 medium. */
        static Risk of(double churn) {
            if (churn > Churn.HIGH) return HIGH;
            return churn > Churn.AT_RISK ? MEDIUM : LOW;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What stands at a risk.
     *
     * @param value of these customers so far, minor units
     */
    public record Stake(long customers, long value) {
        static final Stake NONE = new Stake(0, 0);

        Stake and(long more) {
            return new Stake(customers + 1, value + more);
        }
    }
}
