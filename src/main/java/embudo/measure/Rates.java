package embudo.measure;

import embudo.domain.EventBlock;
import embudo.domain.Settings;
import embudo.kernel.Money;
import embudo.kernel.Problem;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;

/**
 * Brings amounts to the workspace's currency: setting {@code rate.EUR} = 1.08 says what one euro is
 * worth in it. An amount without a rate is left out of sums and counted.
 */
final class Rates {
    private static final String PREFIX = "rate.";
    private final String currency;
    private final short own;
    private final Map<String, BigDecimal> factors = new HashMap<>();

    /**
     * @throws Problem when a rate is not a positive number
     */
    Rates(Settings settings) {
        currency = settings.currency();
        own = EventBlock.packCurrency(currency);
        settings.all()
                .forEach((key, value) -> {
                    if (key.startsWith(PREFIX))
                        factors.put(key.substring(PREFIX.length()), factor(key, value));
                });
    }

    /** Whether every amount comes to the same. */
    boolean same(Rates other) {
        return currency.equals(other.currency) && factors.equals(other.factors);
    }

    String currency() {
        return currency;
    }

    /** True when amounts of this currency can be added up; none means the workspace's own. */
    boolean knows(String code) {
        return code == null || code.equals(currency) || factors.containsKey(code);
    }

    /** As above, of a packed currency: most are the workspace's own, and need not be unpacked. */
    boolean knows(short packed) {
        return packed == 0 || packed == own || knows(EventBlock.unpackCurrency(packed));
    }

    long convert(long minor, short packed) {
        return packed == 0 || packed == own
                ? minor
                : convert(minor, EventBlock.unpackCurrency(packed));
    }

    /** Minor units of the workspace's currency, rounded half up. */
    long convert(long minor, String code) {
        if (code == null || code.equals(currency)) return minor;
        return BigDecimal.valueOf(minor, Money.digits(code))
                .multiply(factors.get(code))
                .movePointRight(Money.digits(currency))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static BigDecimal factor(String key, String value) {
        try {
            BigDecimal factor = new BigDecimal(value.strip());
            if (factor.signum() > 0) return factor;
        } catch (NumberFormatException e) {
            throw new Problem(e, "measure.rate.unreadable", key, value);
        }
        throw new Problem("measure.rate.unreadable", key, value);
    }
}
