package embudo.measure;

import embudo.domain.EventBlock;
import embudo.domain.EventType;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    final Columns columns = new Columns();
    final OrderedFunnel funnel = new OrderedFunnel(columns, WINDOW);
    final Paths paths = new Paths(columns);
    final Journeys journeys = new Journeys(columns);
    private DailyCounts daily;
    private Cohorts cohorts;
    private ZoneDays days;
    private List<PersonFigure> figures;
    // Time of each person's latest row: only a later one can be added without folding anew.
    private final LongColumn latest = new LongColumn();
    private final Set<Integer> dirty = new HashSet<>();

    EventModel(ZoneDays days) {
        inZone(days);
    }

    DailyCounts daily() {
        return daily;
    }

    Cohorts cohorts() {
        return cohorts;
    }

    ZoneDays days() {
        return days;
    }

    /** Counts everything anew by the days of another zone. */
    void inZone(ZoneDays newDays) {
        days = newDays;
        daily = new DailyCounts(columns, days);
        cohorts = new Cohorts(columns, days);
        figures = List.of(funnel, cohorts, paths, journeys);
        for (int row = 0; row < columns.size(); row++) if (columns.alive(row)) daily.add(row);
        for (int person = 0; person < columns.identities.size(); person++) dirty.add(person);
        settle();
    }

    void append(EventBlock block) {
        for (int i = 0; i < block.size; i++) {
            int row = columns.append(block, i);
            daily.add(row);
            int person = columns.person(row);
            if (person >= 0) count(row, person);
            byte type = block.type[i];
            if (type == EVENT_RETRACTED) retract((int) (block.ref[i] - 1));
            else if (type == BATCH_RETRACTED)
                columns.batch.each(
                        block.ref[i],
                        row,
                        (first, end) -> {
                            for (int r = first; r < end; r++) retract(r);
                        });
        }
    }

    private void count(int row, int person) {
        if (!dirty.isEmpty() && dirty.contains(person)) return;
        long at = columns.occurredAt.get(row);
        if (at < latest.get(person)) {
            dirty.add(person);
            return;
        }
        latest.set(person, at);
        if (columns.type.get(row) < DERIVED)
            for (PersonFigure figure : figures) figure.add(row, person);
    }

    private void retract(int row) {
        if (row < 0 || row >= columns.size() || !columns.alive(row)) return;
        columns.kill(row);
        daily.remove(row);
        int person = columns.person(row);
        if (person >= 0) dirty.add(person);
    }

    /** Takes over who is who today. */
    void alias(Map<Integer, Integer> aliases) {
        dirty.addAll(columns.identities.alias(aliases));
    }

    /** Folds anew the people whose past has changed. */
    void settle() {
        for (int person : dirty) fold(person);
        dirty.clear();
    }

    private void fold(int person) {
        for (PersonFigure figure : figures) figure.reset(person);
        int[] rows = columns.history(person);
        latest.set(
                person,
                rows.length == 0 ? Long.MIN_VALUE : columns.occurredAt.get(rows[rows.length - 1]));
        for (int row : rows)
            if (columns.type.get(row) < DERIVED)
                for (PersonFigure figure : figures) figure.add(row, person);
    }
}
