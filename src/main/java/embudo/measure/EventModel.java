package embudo.measure;

import embudo.domain.EventBlock;
import embudo.domain.EventType;

import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * The columns and the figures that run along with them. Written by one thread; {@link #settle} must
 * follow a series of {@link #append} before anybody reads.
 */
final class EventModel {
    /** From registration to purchase for the ordered funnel. */
    static final Duration WINDOW = Duration.ofDays(30);

    private static final byte EVENT_RETRACTED = EventType.EVENT_RETRACTED.code();
    private static final byte BATCH_RETRACTED = EventType.BATCH_RETRACTED.code();
    private static final byte DERIVED = 64;
    private static final int FEW = 1000;
    final Columns columns = new Columns();
    private final BitSet dirty = new BitSet();
    private ZoneDays days;
    private DailyCounts daily;
    private OrderedFunnel funnel;
    private Cohorts cohorts;
    private Paths paths;
    private Journeys journeys;
    private List<PersonFigure> figures;
    // Time of each person's latest row: only a later one can be added without folding anew.
    private LongColumn latest;

    EventModel(ZoneDays days) {
        recount(days);
    }

    ZoneDays days() {
        return days;
    }

    DailyCounts daily() {
        return daily;
    }

    OrderedFunnel funnel() {
        return funnel;
    }

    Cohorts cohorts() {
        return cohorts;
    }

    Paths paths() {
        return paths;
    }

    Journeys journeys() {
        return journeys;
    }

    /** Counts everything anew, by the days of this zone. */
    void recount(ZoneDays zoneDays) {
        days = zoneDays;
        funnel = new OrderedFunnel(columns, WINDOW);
        cohorts = new Cohorts(columns, days);
        paths = new Paths(columns);
        journeys = new Journeys(columns);
        figures = List.of(funnel, cohorts, paths, journeys);
        latest = new LongColumn();
        daily = DailyCounts.over(columns, days, columns::alive);
        for (int row : columns.inTime()) {
            int person = columns.person(row);
            if (person < 0) continue;
            latest.set(person, columns.occurredAt.get(row));
            add(row, person);
        }
        dirty.clear();
    }

    /** Takes over a block that follows the last one. */
    void append(EventBlock block) {
        for (int i = 0; i < block.size; i++) {
            int row = columns.append(block, i);
            daily.add(row);
            count(row, columns.person(row));
            byte type = block.type[i];
            if (type == EVENT_RETRACTED) retract(block.ref[i] - 1, block.ref[i]);
            else if (type == BATCH_RETRACTED) columns.batch.each(block.ref[i], row, this::retract);
        }
    }

    private void count(int row, int person) {
        if (person < 0 || dirty.get(person)) return;
        long at = columns.occurredAt.get(row);
        if (at < latest.get(person)) {
            dirty.set(person);
            return;
        }
        latest.set(person, at);
        add(row, person);
    }

    private void add(int row, int person) {
        if (columns.type.get(row) < DERIVED)
            for (PersonFigure figure : figures) figure.add(row, person);
    }

    private void retract(long from, long to) {
        for (int row = (int) Math.max(0, from); row < Math.min(to, columns.size()); row++) {
            if (!columns.alive(row)) continue;
            columns.kill(row);
            daily.remove(row);
            if (columns.person(row) >= 0) dirty.set(columns.person(row));
        }
    }

    /** Takes over who is who today. */
    void alias(Map<Integer, Integer> aliases) {
        columns.identities.alias(aliases).forEach(dirty::set);
    }

    /**
     * Folds anew the people whose past has changed, or when these are many everybody: one pass in
     * order of time is then cheaper than jumping from person to person.
     */
    void settle() {
        if (dirty.cardinality() > FEW + columns.identities.size() / 8) recount(days);
        for (int p = dirty.nextSetBit(0); p >= 0; p = dirty.nextSetBit(p + 1)) fold(p);
        dirty.clear();
    }

    private void fold(int person) {
        for (PersonFigure figure : figures) figure.reset(person);
        int[] rows = columns.history(person);
        int last = rows.length - 1;
        latest.set(person, last < 0 ? Long.MIN_VALUE : columns.occurredAt.get(rows[last]));
        for (int row : rows) add(row, person);
    }
}
