package embudo.measure;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Attendees of each stretch of days and those of them who bought within the offer's window after
 * the first attendance of the stretch, as {@link PersonOutcome} tells them. Of a group, the
 * attendances that fall into it alone count: somebody who came to two webinars is an attendee of
 * both.
 */
final class OfferCells {
    private static final long OFFER = PersonOutcome.OFFER.toMillis();
    private final Stretches stretches;
    private final Lens lens;
    private final Cells cells;
    private final Atom.Sink extra;
    private final boolean buyers;
    private final Atom inFirst = new Atom();
    private final long[] firstAt;
    private int[] touched = new int[16];
    private int touches;
    private long[] purchases = new long[8];
    private int bought;

    /**
     * @param buyers count buyers instead of attendees
     * @param extra also receives what is counted in the first stretch, null for nobody
     */
    OfferCells(Stretches stretches, Lens lens, Cells cells, boolean buyers, Atom.Sink extra) {
        this.stretches = stretches;
        this.lens = lens;
        this.cells = cells;
        this.buyers = buyers;
        this.extra = extra;
        firstAt = new long[cells.size()];
        Arrays.fill(firstAt, Long.MAX_VALUE);
    }

    void begin() {
        bought = 0;
    }

    void attended(Atom atom, long at) {
        int[] in = stretches.of(atom.day);
        if (in.length == 0 || !lens.passes(atom)) return;
        for (int stretch : in) {
            if (stretch == 0 && extra != null && at < firstAt[cells.place(0, -1)]) keep(atom);
            first(cells.place(stretch, -1), at);
            IntConsumer group = g -> first(cells.place(stretch, g), at);
            lens.eachGroup(atom, group);
        }
    }

    private void first(int cell, long at) {
        if (firstAt[cell] == Long.MAX_VALUE) {
            if (touches == touched.length) touched = Arrays.copyOf(touched, touches * 2);
            touched[touches++] = cell;
        }
        firstAt[cell] = Math.min(firstAt[cell], at);
    }

    private void keep(Atom atom) {
        inFirst.person = atom.person;
        inFirst.day = atom.day;
        inFirst.channel = atom.channel;
        inFirst.webinar = atom.webinar;
        inFirst.row = atom.row;
    }

    void bought(long at) {
        if (bought == purchases.length) purchases = Arrays.copyOf(purchases, bought * 2);
        purchases[bought++] = at;
    }

    void end() {
        int whole = cells.place(0, -1);
        for (int i = 0; i < touches; i++) {
            int cell = touched[i];
            boolean counts = !buyers || converted(firstAt[cell]);
            firstAt[cell] = Long.MAX_VALUE;
            if (!counts) continue;
            cells.bump(cell);
            if (cell == whole && extra != null) extra.take(inFirst);
        }
        touches = 0;
    }

    private boolean converted(long attended) {
        for (int i = 0; i < bought; i++)
            if (purchases[i] >= attended && purchases[i] <= attended + OFFER) return true;
        return false;
    }
}
