package embudo.measure;

import embudo.domain.EventType;

import java.time.Duration;
import java.util.Arrays;

/**
 * How one person did in one period; figures and the people behind them are both read off here, so
 * they agree. Places count in the period of the webinar's day once it has ended, registrations on
 * the day they were made, and whoever attended has bought when a purchase follows the period's
 * first attendance within {@link #OFFER}.
 */
final class PersonOutcome implements Journeys.Visitor {
    /** How long after attending a purchase counts as its fruit. */
    static final Duration OFFER = Duration.ofDays(14);

    private final Columns columns;
    private final ZoneDays days;
    private final Schedule schedule;
    private final DayRange range;
    private final Sink sink;
    private int[] payments = new int[8];
    private int paid;
    private long firstAttended;
    private int attendanceDay;
    boolean registered;
    boolean awaiting;
    boolean attended;
    boolean missed;
    boolean bought;
    boolean open;

    PersonOutcome(EventModel model, Schedule schedule, DayRange range, Sink sink) {
        columns = model.columns;
        days = model.days();
        this.schedule = schedule;
        this.range = range;
        this.sink = sink;
    }

    /** Where the single facts go; days are epoch days within the period. */
    interface Sink {
        void registered(int day, int channel, boolean awaiting);

        void held(int day, boolean attended, int channel);

        void paid(int row, int day, int channel);

        /** {@code boughtDay} may lie after the period. */
        void converted(int attendanceDay, boolean bought, int boughtDay, boolean open);
    }

    void read(Journeys journeys, int person) {
        registered = awaiting = attended = missed = bought = open = false;
        paid = 0;
        firstAttended = Long.MAX_VALUE;
        journeys.each(person, this);
        if (attended) convert();
    }

    @Override
    public void place(int webinar, int row, int channel, int came, int cameChannel) {
        Schedule.Slot slot = schedule.of(webinar);
        int day = days.day(columns.occurredAt.get(row));
        if (range.contains(day)) {
            boolean waits = slot != null && !slot.ended();
            registered = true;
            awaiting |= waits;
            sink.registered(day, channel, waits);
        }
        if (slot == null || !slot.ended() || !range.contains(slot.day())) return;
        sink.held(slot.day(), came >= 0, cameChannel);
        if (came < 0) {
            missed = true;
            return;
        }
        attended = true;
        long at = columns.occurredAt.get(came);
        if (at < firstAttended) {
            firstAttended = at;
            attendanceDay = slot.day();
        }
    }

    @Override
    public void paid(int row, int channel) {
        int day = days.day(columns.occurredAt.get(row));
        if (range.contains(day)) sink.paid(row, day, channel);
        if (columns.type.get(row) != EventType.PURCHASE.code()) return;
        if (paid == payments.length) payments = Arrays.copyOf(payments, paid * 2);
        payments[paid++] = row;
    }

    private void convert() {
        long end = firstAttended + OFFER.toMillis();
        long first = Long.MAX_VALUE;
        for (int i = 0; i < paid; i++) {
            long at = columns.occurredAt.get(payments[i]);
            if (at >= firstAttended && at <= end) first = Math.min(first, at);
        }
        bought = first != Long.MAX_VALUE;
        open = !bought && schedule.now() <= end;
        sink.converted(attendanceDay, bought, bought ? days.day(first) : 0, open);
    }
}
