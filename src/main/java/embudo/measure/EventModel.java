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
    private static final byte PERSON_ERASED = EventType.PERSON_ERASED.code();
    private static final int FEW = 1000;
    final Columns columns = new Columns();
    private final BitSet dirty = new BitSet();
    // Rows before this one are in the figures.
    private int counted;
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
        funnel = new OrderedFunnel(WINDOW);
        cohorts = new Cohorts(days);
        paths = new Paths();
        journeys = new Journeys(columns.webinar);
        figures = List.of(funnel, cohorts, paths, journeys);
        daily = DailyCounts.over(columns, days, RowFilter.all());
        latest = new LongColumn();
        ByPerson all = ByPerson.of(columns);
        for (PersonFigure figure : figures) figure.load(all);
        for (int person = 0; person < all.people(); person++)
            if (all.start(person) < all.end(person))
                latest.set(person, Fact.at(all.fact(all.end(person) - 1)));
        counted = columns.size();
        dirty.clear();
    }

    /** Takes over a block that follows the last one. */
    void append(EventBlock block) {
        int first = columns.size();
        columns.append(block);
        for (int i = 0; i < block.size; i++) {
            byte type = block.type[i];
            if (type == EVENT_RETRACTED) retract(block.ref[i] - 1, block.ref[i], first + i);
            else if (type == BATCH_RETRACTED) {
                int before = first + i;
                columns.batch.each(block.ref[i], before, (from, to) -> retract(from, to, before));
            } else if (type == PERSON_ERASED && block.amount[i] != 0)
                for (int row : columns.written((int) block.amount[i]))
                    retract(row, row + 1L, first + i);
        }
    }

    private void retract(long from, long to, int before) {
        for (int row = (int) Math.max(0, from); row < Math.min(to, before); row++) {
            if (!columns.alive(row)) continue;
            columns.kill(row);
            if (row >= counted) continue;
            daily.remove(row);
            if (columns.person(row) >= 0) dirty.set(columns.person(row));
        }
    }

    /** Takes over who is who today. */
    void alias(Map<Integer, Integer> aliases) {
        columns.identities.alias(aliases).forEach(dirty::set);
    }

    /**
     * Brings the figures up to the last row, and folds anew the people whose past has changed. When
     * either is much, counting everything in tight loops is cheaper.
     */
    void settle() {
        if (columns.size() - counted > FEW + counted / 8
                || dirty.cardinality() > FEW + columns.identities.size() / 8) {
            recount(days);
            return;
        }
        for (; counted < columns.size(); counted++) if (columns.alive(counted)) count(counted);
        if (dirty.isEmpty()) return;
        for (int p = dirty.nextSetBit(0); p >= 0; p = dirty.nextSetBit(p + 1)) fold(p);
        dirty.clear();
    }

    private void count(int row) {
        daily.add(row);
        int person = columns.person(row);
        if (person < 0 || columns.derived(row) || dirty.get(person)) return;
        long fact = columns.fact(row);
        if (Fact.at(fact) < latest.get(person)) dirty.set(person);
        else add(person, fact, row);
    }

    private void add(int person, long fact, int row) {
        latest.set(person, Fact.at(fact));
        for (PersonFigure figure : figures) figure.add(person, fact, row);
    }

    private void fold(int person) {
        for (PersonFigure figure : figures) figure.reset(person);
        latest.set(person, Long.MIN_VALUE);
        for (int row : columns.history(person))
            if (!columns.derived(row)) add(person, columns.fact(row), row);
    }
}
