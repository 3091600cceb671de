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

    static OnRecord of(Columns columns) {
        OnRecord known = new OnRecord(columns);
        boolean deaths = columns.deaths() > 0;
        for (int first = 0; first < columns.size(); first += PAGE) {
            byte[] types = columns.type.page(first / PAGE);
            int n = Math.min(PAGE, columns.size() - first);
            for (int i = 0; i < n; i++)
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
