package embudo.measure;

import embudo.catalog.measure.Measure;
import embudo.domain.EventType;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Reads the columns once, page by page in order of arrival, and hands the events that leaves ask
 * for to them.
 */
final class EventPass {
    private static final int PAGE = LongColumn.MASK + 1;
    private static final long DAY = 86_400_000;
    private static final byte REFUND = EventType.REFUND.code();

    private final Columns columns;
    private final ZoneDays days;
    private final EventAmounts amounts;
    private final BitSet people;
    private final List<Wanted> wanted = new ArrayList<>();
    private final int[] picked = new int[PAGE];
    private long unconverted;

    /**
     * @param people ordinals of those who are looked at, null for everybody
     */
    EventPass(Columns columns, ZoneDays days, Rates rates, BitSet people) {
        this.columns = columns;
        this.days = days;
        this.people = people;
        amounts = new EventAmounts(columns, rates);
    }

    private record Wanted(
            Measure.Events leaf, IntPredicate where, boolean dimensions, Atom.Sink sink) {}

    /**
     * @param where what must hold of a row besides, null for nothing
     * @param dimensions false when the sink asks for none
     */
    void add(Measure.Events leaf, IntPredicate where, boolean dimensions, Atom.Sink sink) {
        wanted.add(new Wanted(leaf, where, dimensions, sink));
    }

    /** Days outside of the range are not read; both included. */
    void run(int firstDay, int lastDay) {
        Wanted[][] byType = byType();
        // A local day begins and ends within a day of the UTC one.
        long from = firstDay < -1_000_000 ? Long.MIN_VALUE : (firstDay - 1L) * DAY;
        long to = (lastDay + 2L) * DAY;
        boolean[] any = new boolean[byType.length];
        for (int type = 0; type < any.length; type++) any[type] = byType[type] != null;
        Atom atom = new Atom();
        boolean deaths = columns.deaths() > 0;
        int[] owners = columns.identities.owners();
        for (int first = 0; first < columns.size(); first += PAGE) {
            int page = first / PAGE;
            if (columns.spans.misses(page, from, to)) continue;
            byte[] types = columns.type.page(page);
            long[] at = columns.occurredAt.page(page);
            int[] writers = columns.writers(page);
            int n = pick(page, Math.min(PAGE, columns.size() - first), any, from, to);
            if (people != null) n = narrow(writers, n, owners);
            for (int k = 0; k < n; k++) {
                int i = picked[k];
                int row = first + i;
                if (deaths && !columns.alive(row)) continue;
                atom.person = owners[writers[i]];
                atom.day = days.day(at[i]);
                atom.row = row;
                for (Wanted each : byType[types[i]]) pass(each, atom, row);
            }
        }
    }

    /** Without a branch a row: which rows are wanted can't be guessed. */
    private int pick(int page, int n, boolean[] any, long from, long to) {
        byte[] types = columns.type.page(page);
        long[] at = columns.occurredAt.page(page);
        int[] writers = columns.writers(page);
        int count = 0;
        for (int i = 0; i < n; i++) {
            picked[count] = i;
            if (any[types[i]] & at[i] >= from & at[i] <= to & writers[i] >= 0) count++;
        }
        return count;
    }

    /** Keeps of the picked rows those of people who are looked at. */
    private int narrow(int[] writers, int n, int[] owners) {
        int count = 0;
        for (int k = 0; k < n; k++) {
            picked[count] = picked[k];
            if (people.get(owners[writers[picked[k]]])) count++;
        }
        return count;
    }

    private Wanted[][] byType() {
        Wanted[][] byType = new Wanted[128][];
        for (EventType type : EventType.values()) {
            Wanted[] of =
                    wanted.stream()
                            .filter(w -> w.leaf.types().contains(type))
                            .toArray(Wanted[]::new);
            if (of.length > 0) byType[type.code()] = of;
        }
        return byType;
    }

    private void pass(Wanted each, Atom atom, int row) {
        if (each.where != null && !each.where.test(row)) return;
        if (each.dimensions) dimensions(atom, row);
        atom.amount = 1;
        switch (each.leaf.tally()) {
            case COUNT -> atom.key = row;
            case PEOPLE -> atom.key = atom.person;
            case PLACES -> {
                int webinar = columns.webinar.get(row);
                if (webinar == 0) return;
                atom.key = (long) atom.person * (columns.highestWebinar() + 1) + webinar;
            }
            case MAILINGS ->
                    atom.key =
                            (long) atom.person * (columns.highestCampaign() + 1)
                                    + columns.campaign.get(row);
            case SUM -> {
                atom.key = row;
                if (!amounts.usable(row)) {
                    unconverted++;
                    return;
                }
                long amount = amounts.kept(row);
                atom.amount = columns.type.get(row) == REFUND ? -amount : amount;
            }
        }
        each.sink.take(atom);
    }

    private void dimensions(Atom atom, int row) {
        atom.channel = columns.channel.get(row);
        atom.campaign = columns.campaign.get(row);
        atom.webinar = columns.webinar.get(row);
        atom.section = columns.section.get(row);
        atom.device = columns.device.get(row);
    }

    /** One more than the highest key of a leaf whose keys count once; 0 for others. */
    static long keys(Measure.Events leaf, Columns columns) {
        long people = columns.identities.size();
        return switch (leaf.tally()) {
            case PEOPLE -> people;
            case PLACES -> people * (columns.highestWebinar() + 1);
            case MAILINGS -> people * (columns.highestCampaign() + 1);
            case COUNT, SUM -> 0;
        };
    }

    /** Amounts left out for want of a rate, in and out of the days asked for. */
    long unconverted() {
        return unconverted;
    }
}
