package embudo.measure;

import embudo.domain.Channel;
import embudo.domain.EventType;

import java.time.LocalDate;
import java.util.function.IntPredicate;

/**
 * Events and their amounts by local day, type and channel. Facts the product derives itself stay
 * out. Amounts add up as they are recorded: minor units for money (currencies are not mixed by
 * type, see {@link EventType}), seconds for stays.
 */
final class DailyCounts {
    private static final int CHANNELS = Channel.values().length;
    private static final int TYPES = EventType.REFUND.code() + 1;
    private final Columns columns;
    private final ZoneDays days;
    private final DayTable table = new DayTable(TYPES * CHANNELS * 2);

    private DailyCounts(Columns columns, ZoneDays days) {
        this.columns = columns;
        this.days = days;
    }

    /** The counts of those rows that {@code keep} accepts. */
    static DailyCounts over(Columns columns, ZoneDays days, IntPredicate keep) {
        DailyCounts counts = new DailyCounts(columns, days);
        for (int row = 0; row < columns.size(); row++) if (keep.test(row)) counts.add(row);
        return counts;
    }

    void add(int row) {
        count(row, 1);
    }

    void remove(int row) {
        count(row, -1);
    }

    private void count(int row, int sign) {
        byte type = columns.type.get(row);
        if (type >= TYPES) return;
        int cell = cell(type, columns.channel.get(row));
        long[] day = table.of(days.day(columns.occurredAt.get(row)));
        day[cell] += sign;
        day[cell + 1] += sign * columns.amount.get(row);
    }

    private static int cell(int type, int channel) {
        return (type * CHANNELS + channel) * 2;
    }

    long count(LocalDate day, EventType type, Channel channel) {
        return table.get((int) day.toEpochDay(), cell(type.code(), channel.code()));
    }

    long amount(LocalDate day, EventType type, Channel channel) {
        return table.get((int) day.toEpochDay(), cell(type.code(), channel.code()) + 1);
    }

    /** The last day up to {@code latest} on which somebody did something, null when none. */
    LocalDate lastActive(LocalDate latest) {
        int from = Math.min(table.end() - 1, (int) latest.toEpochDay());
        for (int day = from; day >= table.first(); day--)
            if (active(day)) return LocalDate.ofEpochDay(day);
        return null;
    }

    private boolean active(int day) {
        if (!table.has(day)) return false;
        for (EventType type : EventType.values())
            if (type.weight() > 0)
                for (int channel = 0; channel < CHANNELS; channel++)
                    if (table.get(day, cell(type.code(), channel)) > 0) return true;
        return false;
    }
}
