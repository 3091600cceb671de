package embudo.measure;

import embudo.domain.EventType;

import java.util.List;

/** Which types of events there are at all. */
final class OnRecord {
    private static final int PAGE = LongColumn.MASK + 1;
    private final boolean[] types = new boolean[128];
    private final Columns of;
    private final int size;
    private final int deaths;

    private OnRecord(Columns columns) {
        of = columns;
        size = columns.size();
        deaths = columns.deaths();
    }

    /**
     * @param before what was known of earlier columns, null for nothing: what followed is all that
     *     is read when they are still the same
     */
    static OnRecord of(Columns columns, OnRecord before) {
        OnRecord known = new OnRecord(columns);
        int start = 0;
        if (before != null && before.of == columns && before.deaths == known.deaths) {
            System.arraycopy(before.types, 0, known.types, 0, known.types.length);
            start = before.size;
        }
        boolean deaths = columns.deaths() > 0;
        for (int first = start / PAGE * PAGE; first < columns.size(); first += PAGE) {
            byte[] types = columns.type.page(first / PAGE);
            int n = Math.min(PAGE, columns.size() - first);
            for (int i = Math.max(0, start - first); i < n; i++)
                if (!known.types[types[i]] && (!deaths || columns.alive(first + i)))
                    known.types[types[i]] = true;
        }
        return known;
    }

    boolean stands(Columns columns) {
        return columns == of && columns.size() == size && columns.deaths() == deaths;
    }

    boolean any(List<EventType> of) {
        for (EventType type : of) if (types[type.code()]) return true;
        return false;
    }
}
