package embudo.measure;

import embudo.catalog.measure.Measure.Seat;
import embudo.domain.EventType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Walks everybody's places and payments, as {@link PersonOutcome} reads them, and hands to the
 * leaves what they count.
 */
final class SeatPass implements Journeys.Visitor {
    private final EventModel model;
    private final Schedule schedule;
    private final Rates rates;
    private final BitSet people;
    private final Presences presences;
    // By seat: looked up for every place of everybody.
    private final Atom.Sink[][] sinks = new Atom.Sink[Seat.values().length][];
    private final List<OfferCells> offers = new ArrayList<>();
    private final Atom atom = new Atom();
    private long unconverted;

    /**
     * @param people ordinals of those who are looked at, null for everybody
     */
    SeatPass(EventModel model, Schedule schedule, Rates rates, BitSet people) {
        this.model = model;
        this.schedule = schedule;
        this.rates = rates;
        this.people = people;
        presences = new Presences(model.columns, schedule);
    }

    void add(Seat seat, Atom.Sink sink) {
        Atom.Sink[] had = sinks[seat.ordinal()];
        Atom.Sink[] has = had == null ? new Atom.Sink[1] : Arrays.copyOf(had, had.length + 1);
        has[has.length - 1] = sink;
        sinks[seat.ordinal()] = has;
    }

    /** Attendees and buyers are people of a stretch of days and are told apart there. */
    void add(OfferCells cells) {
        offers.add(cells);
    }

    void run() {
        boolean stays = asked(Seat.PRESENCE) || asked(Seat.SECTIONS_SEEN);
        if (stays) presences.read();
        for (int person = 0; person < model.columns.identities.size(); person++) {
            if (people != null && !people.get(person)) continue;
            atom.person = person;
            for (OfferCells cells : offers) cells.begin();
            model.journeys().each(person, this);
            for (OfferCells cells : offers) cells.end();
        }
    }

    @Override
    public void place(int webinar, int row, int channel, int came, int cameChannel) {
        Schedule.Slot slot = schedule.of(webinar);
        atom.webinar = webinar;
        atom.section = -1;
        atom.amount = 1;
        atom.key = row;
        atom.row = row;
        atom.channel = channel;
        if (asked(Seat.REGISTERED)) {
            atom.day = model.days().day(model.columns.occurredAt.get(row));
            give(Seat.REGISTERED);
        }
        if (slot == null || !slot.ended()) return;
        atom.day = slot.day();
        if (came < 0) {
            give(Seat.HELD);
            return;
        }
        atom.channel = cameChannel;
        atom.row = came;
        give(Seat.HELD);
        give(Seat.ATTENDED);
        for (OfferCells cells : offers) cells.attended(atom, model.columns.occurredAt.get(came));
        if (asked(Seat.PRESENCE)) {
            atom.amount = presences.share(atom.person, webinar);
            give(Seat.PRESENCE);
        }
        if (asked(Seat.SECTIONS) || asked(Seat.SECTIONS_SEEN)) sections(webinar, came);
    }

    private void sections(int webinar, int came) {
        long seen = presences.sections(atom.person, webinar);
        atom.amount = 1;
        for (int i = 0; i < schedule.sections(webinar); i++) {
            atom.section = i;
            atom.key = (long) came << 6 | i;
            give(Seat.SECTIONS);
            if ((seen >>> i & 1) != 0) give(Seat.SECTIONS_SEEN);
        }
    }

    @Override
    public void paid(int row, int channel) {
        Columns columns = model.columns;
        boolean purchase = columns.type.get(row) == EventType.PURCHASE.code();
        long at = columns.occurredAt.get(row);
        atom.day = model.days().day(at);
        atom.channel = channel;
        atom.webinar = 0;
        atom.section = -1;
        atom.key = row;
        atom.row = row;
        if (purchase) for (OfferCells cells : offers) cells.bought(at);
        if (!asked(Seat.ORDERS) && !asked(Seat.REVENUE)) return;
        short currency = columns.currency.get(row);
        if (!rates.knows(currency)) {
            unconverted++;
            return;
        }
        atom.amount = 1;
        if (purchase) give(Seat.ORDERS);
        atom.amount = rates.convert(columns.amount.get(row), currency) * (purchase ? 1 : -1);
        give(Seat.REVENUE);
    }

    private boolean asked(Seat seat) {
        return sinks[seat.ordinal()] != null;
    }

    private void give(Seat seat) {
        Atom.Sink[] to = sinks[seat.ordinal()];
        if (to != null) for (Atom.Sink sink : to) sink.take(atom);
    }

    long unconverted() {
        return unconverted;
    }
}
