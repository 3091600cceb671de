package embudo.ui.customers;

import embudo.domain.Actor;
import embudo.domain.loyalty.PointsBook;
import embudo.domain.loyalty.PointsEntry;
import embudo.kernel.Problem;
import embudo.kernel.Ticker;
import embudo.measure.Customer;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Lane;
import embudo.ui.kit.edit.Edit;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Points taken off for a reward, for the customer looked at. FX thread. */
final class RedeemModel {
    /** More digits than any account has points. */
    private static final String WHOLE = "[0-9]{1,12}";

    private final Supplier<PointsBook> points;
    private final Ticker ticker;
    private final Desk desk;
    private final Runnable refresh;
    private final StringProperty amount = new SimpleStringProperty("");
    private final StringProperty reward = new SimpleStringProperty("");
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final Lane<Edit> taking;
    private Customer customer;

    /**
     * @param refresh after points have moved
     */
    RedeemModel(Supplier<PointsBook> points, Ticker ticker, Desk desk, Runnable refresh) {
        this.points = points;
        this.ticker = ticker;
        this.desk = desk;
        this.refresh = refresh;
        taking = desk.async().lane(this::taken, desk::fail);
    }

    /** Another customer begins with empty fields; null for nobody. */
    void of(Customer now) {
        boolean other = now == null || customer == null || now.person() != customer.person();
        customer = now;
        if (other) clear();
    }

    private void clear() {
        open.set(false);
        amount.set("");
        reward.set("");
    }

    /** Why it can't be done, null when it can. Nothing typed yet is no fault, but not enough. */
    Problem flaw() {
        String typed = amount.get().strip();
        if (typed.isEmpty()) return null;
        if (!typed.matches(WHOLE) || Long.parseLong(typed) < 1)
            return new Problem("ui.customers.redeem.whole");
        if (Long.parseLong(typed) > available())
            return new Problem("ui.customers.redeem.few", available());
        return null;
    }

    boolean ready() {
        return customer != null
                && !amount.get().isBlank()
                && !reward.get().isBlank()
                && flaw() == null;
    }

    long available() {
        return customer == null ? 0 : customer.points();
    }

    /** Takes the points; the book refuses what isn't there any more. */
    void redeem() {
        if (!ready()) return;
        long person = customer.person();
        String name = customer.name();
        long taken = Long.parseLong(amount.get().strip());
        String what = reward.get().strip();
        AtomicReference<String> cause = new AtomicReference<>();
        Supplier<List<Problem>> take =
                () -> {
                    cause.set("redeem/" + ticker.now().toEpochMilli() + "/" + ticker.nanos());
                    points.get().redeem(person, taken, what, cause.get(), Actor.WINDOW);
                    return List.of();
                };
        taking.ask(() -> {
            take.get();
            return new Edit(
                    t -> t.get("ui.customers.redeem.done", taken, name, what),
                    () -> giveBack(person, cause.get()),
                    take,
                    refresh);
        });
    }

    private List<Problem> giveBack(long person, String cause) {
        for (PointsEntry entry : points.get().entries(person))
            if (entry.cause().equals(cause)) points.get().undo(entry.id(), Actor.WINDOW);
        return List.of();
    }

    private void taken(Edit edit) {
        clear();
        desk.edits().said(edit);
        refresh.run();
    }

    boolean busy() {
        return taking.busy();
    }

    StringProperty amount() {
        return amount;
    }

    /** What the points are given for. */
    StringProperty reward() {
        return reward;
    }

    /** Whether the fields are shown. */
    BooleanProperty open() {
        return open;
    }
}
