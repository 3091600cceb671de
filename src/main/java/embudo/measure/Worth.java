package embudo.measure;

import embudo.domain.Event;
import embudo.domain.Settings;
import embudo.kernel.Money;

import java.util.function.ToLongFunction;

/** Whole units of the workspace's currency an event is worth, rounded down; 0 without a rate. */
public final class Worth implements ToLongFunction<Event> {
    private final Settings settings;

    public Worth(Settings settings) {
        this.settings = settings;
    }

    @Override
    public long applyAsLong(Event event) {
        Rates rates = new Rates(settings);
        if (!rates.knows(event.currency())) return 0;
        long unit = 1;
        for (int i = 0; i < Money.digits(rates.currency()); i++) unit *= 10;
        return rates.convert(event.amount(), event.currency()) / unit;
    }
}
