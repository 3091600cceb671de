package embudo.measure;

import embudo.catalog.measure.Window;
import embudo.kernel.Period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The days several counts run over, as seen through one window: which counts a day belongs to is
 * looked up in a table.
 */
final class Stretches {
    private static final int NEVER = Integer.MIN_VALUE / 4;
    private static final int[] NONE = {};
    private final int[] from;
    private final int[] to;
    private final int first;
    private final int last;
    private final int[][] byDay;
    private final int[] earlier;

    Stretches(List<Period> periods, Window window) {
        from = new int[periods.size()];
        to = new int[periods.size()];
        int low = Integer.MAX_VALUE;
        int high = NEVER;
        for (int i = 0; i < from.length; i++) {
            Period p = periods.get(i);
            LocalDate start = window.from(p.from(), p.to());
            from[i] = start.equals(LocalDate.MIN) ? NEVER : (int) start.toEpochDay();
            to[i] = (int) window.to(p.from(), p.to()).toEpochDay();
            low = Math.min(low, from[i] == NEVER ? to[i] : from[i]);
            high = Math.max(high, to[i]);
        }
        first = low;
        last = high;
        byDay = new int[Math.max(0, last - first + 1)][];
        for (int day = first; day <= last; day++) byDay[day - first] = at(day);
        earlier = at(first - 1);
    }

    private int[] at(int day) {
        List<Integer> in = new ArrayList<>();
        for (int i = 0; i < from.length; i++) if (day >= from[i] && day <= to[i]) in.add(i);
        return in.stream().mapToInt(i -> i).toArray();
    }

    /** The counts that a day belongs to. */
    int[] of(int day) {
        if (day < first) return earlier;
        return day > last ? NONE : byDay[day - first];
    }

    /** How many counts there are. */
    int size() {
        return from.length;
    }

    /** No day before this one belongs to any. */
    int firstDay() {
        return earlier.length > 0 ? NEVER : first;
    }

    int lastDay() {
        return last;
    }
}
