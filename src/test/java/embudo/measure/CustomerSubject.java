package embudo.measure;

import embudo.domain.EventBlock;
import embudo.domain.Settings;

import java.time.Instant;
import java.time.ZoneOffset;

/** Opens the figures of customers to the benchmark, which lives in another package. */
public final class CustomerSubject {
    private final EventModel model = new EventModel(new ZoneDays(ZoneOffset.UTC));
    private final Settings settings;
    private final CustomerKeeper keeper;
    private Instant now;

    public CustomerSubject(Settings settings, Instant now) {
        this.settings = settings;
        this.now = now;
        keeper = new CustomerKeeper(settings, () -> this.now);
    }

    public void append(EventBlock block) {
        model.columns.append(block);
    }

    public void at(Instant moment) {
        now = moment;
    }

    /** Follows what was appended since the last call. */
    public double follow() {
        return sum(keeper.at(model.columns));
    }

    /** Counts everybody anew. */
    public double anew() {
        return sum(new CustomerKeeper(settings, () -> now).at(model.columns));
    }

    /** What a condition on one customer asks. */
    private static double sum(CustomerColumns c) {
        return c.score(0) + c.churn(0) + c.behaviour(0);
    }
}
