package embudo.measure;

import static embudo.domain.EventType.ATTENDED;
import static embudo.domain.EventType.PURCHASE;
import static embudo.domain.EventType.REFUND;
import static embudo.domain.EventType.REGISTERED;
import static embudo.domain.EventType.REGISTRATION_CANCELLED;

import embudo.domain.EventType;

import java.util.Arrays;
import java.util.EnumSet;

/**
 * What the overview needs of each person, kept ready: the places held in webinars and the money
 * that came and went, each with its last touch. A place is one person in one webinar however often
 * the platforms report it. Whoever attended without a known registration counts as registered on
 * attending; a cancelled place is none, unless the person came all the same.
 */
final class Journeys implements PersonFigure {
    private static final int NONE = -1;
    private static final boolean[] COUNTED = new boolean[128];

    static {
        for (EventType type :
                EnumSet.of(REGISTERED, REGISTRATION_CANCELLED, ATTENDED, PURCHASE, REFUND))
            COUNTED[type.code()] = true;
    }

    private final IntColumn webinars;
    private final ByteColumn touch = new ByteColumn();
    private int[][] entries = new int[1 << 10][];

    /** The webinar of each row. */
    Journeys(IntColumn webinars) {
        this.webinars = webinars;
    }

    @Override
    public void add(int person, long fact, int row) {
        byte own = Fact.channel(fact);
        if (own != 0) touch.set(person, own);
        byte type = Fact.type(fact);
        if (!COUNTED[type]) return;
        byte channel = touch.get(person);
        switch (EventType.ofCode(type)) {
            case REGISTERED -> register(row, person, channel);
            case REGISTRATION_CANCELLED -> cancel(row, person);
            case ATTENDED -> attend(row, person, channel);
            case PURCHASE, REFUND -> append(person, NONE, row, channel, 0);
            default -> throw new IllegalStateException("not counted: " + type);
        }
    }

    private void register(int row, int person, byte channel) {
        int[] e = seat(person, webinars.get(row));
        int at = find(e, webinars.get(row));
        if (e[at + 1] != NONE) return;
        e[at + 1] = row;
        e[at + 3] = e[at + 3] & ~255 | channel;
    }

    private void cancel(int row, int person) {
        int[] e = entries(person);
        int at = find(e, webinars.get(row));
        if (at >= 0 && e[at + 2] == NONE) e[at + 1] = NONE;
    }

    private void attend(int row, int person, byte channel) {
        register(row, person, channel);
        int[] e = entries(person);
        int at = find(e, webinars.get(row));
        if (e[at + 2] != NONE) return;
        e[at + 2] = row;
        e[at + 3] |= channel << 8;
    }

    @Override
    public void load(ByPerson all) {
        for (int person = 0; person < all.people(); person++)
            for (int i = all.start(person); i < all.end(person); i++)
                add(person, all.fact(i), all.row(i));
    }

    @Override
    public void reset(int person) {
        touch.set(person, (byte) 0);
        if (person < entries.length) entries[person] = null;
    }

    /** Walks a person's places and payments. */
    void each(int person, Visitor visitor) {
        int[] e = entries(person);
        for (int at = 0; at < e.length; at += 4)
            if (e[at] == NONE) visitor.paid(e[at + 1], e[at + 2]);
            else if (e[at + 1] != NONE)
                visitor.place(e[at], e[at + 1], e[at + 3] & 255, e[at + 2], e[at + 3] >> 8);
    }

    /** Receives a person's journey; rows and channel codes. */
    interface Visitor {
        /** {@code attended} is -1 when the person did not come, or not yet. */
        void place(int webinar, int registered, int channel, int attended, int attendedChannel);

        /** A purchase or a refund. */
        void paid(int row, int channel);
    }

    private int[] entries(int person) {
        int[] e = person < entries.length ? entries[person] : null;
        return e == null ? EMPTY : e;
    }

    private static final int[] EMPTY = {};

    private static int find(int[] entries, int webinar) {
        for (int at = 0; at < entries.length; at += 4) if (entries[at] == webinar) return at;
        return NONE;
    }

    private int[] seat(int person, int webinar) {
        if (find(entries(person), webinar) == NONE) append(person, webinar, NONE, NONE, 0);
        return entries(person);
    }

    private void append(int person, int a, int b, int c, int d) {
        if (person >= entries.length) entries = Arrays.copyOf(entries, person + person / 2 + 1);
        int[] had = entries(person);
        int[] has = Arrays.copyOf(had, had.length + 4);
        has[had.length] = a;
        has[had.length + 1] = b;
        has[had.length + 2] = c;
        has[had.length + 3] = d;
        entries[person] = has;
    }
}
