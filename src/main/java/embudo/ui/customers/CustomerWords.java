package embudo.ui.customers;

import embudo.catalog.loyalty.Level;
import embudo.catalog.loyalty.Loyalty;
import embudo.domain.Order;
import embudo.domain.loyalty.PointsEntry;
import embudo.kernel.Money;
import embudo.measure.Customer;
import embudo.text.Texts;
import embudo.ui.kit.Tone;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Says customers in the window's language. */
record CustomerWords(Texts texts, Loyalty loyalty, String currency, ZoneId zone) {
    private static final long WHOLE_FROM = 10_000;

    String money(long minor) {
        return money(minor, currency);
    }

    private String money(long minor, String in) {
        return texts.formats().money(new Money(minor, in), Math.abs(minor) >= WHOLE_FROM);
    }

    String churn(Customer c) {
        return texts.formats().percent(c.churn(), 0);
    }

    String risk(Customer c) {
        return texts.get("ui.customers.risk." + CustomersViewModel.key(c.risk()));
    }

    static Tone tone(Customer c) {
        return switch (c.risk()) {
            case LOW -> Tone.SUCCESS;
            case MEDIUM -> Tone.WARNING;
            case HIGH -> Tone.DANGER;
        };
    }

    String day(Instant at) {
        return texts.formats().date(LocalDate.ofInstant(at, zone));
    }

    String level(Customer c) {
        return name(loyalty.level(c.earned()));
    }

    private String name(Level level) {
        return level.name().get(texts.language());
    }

    /** Points, and how many are missing for the next level. */
    String points(Customer c) {
        return loyalty.after(c.earned())
                .map(next ->
                        texts.get(
                                "ui.customers.points.next",
                                c.points(),
                                next.from() - c.earned(),
                                name(next)))
                .orElseGet(() -> texts.get("ui.customers.points.top", c.points()));
    }

    /** How far somebody is between their level and the next, 1 at the top. */
    double progress(Customer c) {
        int from = loyalty.level(c.earned()).from();
        return loyalty.after(c.earned())
                .map(next -> (c.earned() - from) / (double) (next.from() - from))
                .orElse(1.0);
    }

    String entry(PointsEntry e) {
        return texts.get("measure.customer.kind." + CustomersViewModel.key(e.kind()))
                + " · "
                + loyalty.named(e.reason()).map(n -> n.get(texts.language())).orElse(e.reason());
    }

    String amount(PointsEntry e) {
        return e.points() == 0 ? "" : texts.formats().signed(e.points());
    }

    String amount(Order order) {
        return money(order.amount(), order.currency());
    }

    String order(Order order) {
        return order.product() == null || order.product().isBlank()
                ? order.number()
                : order.product();
    }
}
