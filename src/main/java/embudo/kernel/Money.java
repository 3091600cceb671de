package embudo.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/**
 * An exact amount: minor units (cents) of an ISO 4217 currency. Amounts of different currencies
 * never mix.
 */
public record Money(long minor, String currency) implements Comparable<Money> {
    public Money {
        Objects.requireNonNull(currency);
        if (currency.length() != 3)
            throw new IllegalArgumentException("not an ISO 4217 code: " + currency);
    }

    /** Rounds half up to the minor unit of the currency. */
    public static Money of(BigDecimal major, String currency) {
        return new Money(
                major.movePointRight(digits(currency))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact(),
                currency);
    }

    public BigDecimal major() {
        return BigDecimal.valueOf(minor, digits(currency));
    }

    public Money plus(Money other) {
        require(other);
        return new Money(Math.addExact(minor, other.minor), currency);
    }

    public Money minus(Money other) {
        require(other);
        return new Money(Math.subtractExact(minor, other.minor), currency);
    }

    /** Digits after the decimal point: 2 for USD and EUR, 0 for JPY. */
    public static int digits(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    private void require(Money other) {
        if (!currency.equals(other.currency))
            throw new IllegalArgumentException(currency + " does not mix with " + other.currency);
    }

    @Override
    public int compareTo(Money other) {
        require(other);
        return Long.compare(minor, other.minor);
    }
}
