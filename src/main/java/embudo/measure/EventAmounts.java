package embudo.measure;

import embudo.catalog.condition.Amount;
import embudo.domain.EventType;
import embudo.kernel.Money;

/** Amounts of events in the units that people write. */
final class EventAmounts {
    private final Columns columns;
    private final Rates rates;
    private final double minor;

    EventAmounts(Columns columns, Rates rates) {
        this.columns = columns;
        this.rates = rates;
        minor = Math.pow(10, Money.digits(rates.currency()));
    }

    /** False for money in a currency without a rate. */
    boolean usable(int row) {
        return rates.knows(columns.currency.get(row));
    }

    /** As kept, money in minor units of the workspace's currency: sums of these are exact. */
    long kept(int row) {
        return rates.convert(columns.amount.get(row), columns.currency.get(row));
    }

    /** A kept amount of a type as people write it. */
    double written(double kept, EventType type) {
        Amount amount = Amount.of(type);
        return amount == Amount.MONEY ? kept / minor : kept / amount.divisor();
    }
}
