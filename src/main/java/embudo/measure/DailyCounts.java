package embudo.measure;

import embudo.domain.Channel;
import embudo.domain.EventType;

import java.time.LocalDate;

/**
 * Events and their amounts by local day, type and channel. Facts the product derives itself stay
 * out. Amounts add up as they are recorded: minor units for money (currencies are not mixed by
 * type, see {@link EventType}), seconds for stays.
 */
final class DailyCounts {
    private static final int CHANNELS = Channel.values().length;
    private static final int TYPES = EventType.DEEDS;
    private static final int PAGE = LongColumn.MASK + 1;
    private final Columns columns;
    private final ZoneDays days;
    private final DayTable table = new DayTable(TYPES * CHANNELS * 2);

    private DailyCounts(Columns columns, ZoneDays days) {
        this.columns = columns;
        this.days = days;
    }

    /** The counts of those live rows that {@code filter} picks. */
    static DailyCounts over(Columns columns, ZoneDays days, RowFilter filter) {
        DailyCounts counts = new DailyCounts(columns, days);
        int[] picked = new int[PAGE];
        for (int first = 0; first < columns.size(); first += PAGE) {
            int page = first / PAGE;
            int n = Math.min(PAGE, columns.size() - first);
            counts.page(page, picked, filter.pick(columns, page, n, picked));
        }
        return counts;
    }

    private void page(int page, int[] picked, int n) {
        long[] at = columns.occurredAt.page(page);
        byte[] types = columns.type.page(page);
        byte[] channels = columns.channel.page(page);
        int[] amounts = columns.amount.page(page);
        boolean deaths = columns.deaths() > 0;
        for (int k = 0; k < n; k++) {
            int i = picked[k];
            if (types[i] >= TYPES || deaths && !columns.alive(page * PAGE + i)) continue;
            int cell = cell(types[i], channels[i]);
            long[] day = table.of(days.day(at[i]));
            day[cell]++;
            day[cell + 1] += columns.amount.value(amounts[i], page * PAGE + i);
        }
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

    /** Events of a type over epoch days, both included, through whatever channel. */
    long sum(EventType type, int from, int to) {
        long sum = 0;
        for (int day = Math.max(from, table.first()); day <= Math.min(to, table.end() - 1); day++)
            if (table.has(day))
                for (int channel = 0; channel < CHANNELS; channel++)
                    sum += table.get(day, cell(type.code(), channel));
        return sum;
    }

    /** The last day up to {@code latest} on which somebody did something, null when none. */
    LocalDate lastActive(LocalDate latest) {
        int from = Math.min(table.end() - 1, (int) latest.toEpochDay());
        for (int day = from; day >= table.first(); day--)
            if (active(day)) return LocalDate.ofEpochDay(day);
        return null;
    }

    /** The first day on which somebody did something, null when none. */
    LocalDate firstActive() {
        for (int day = table.first(); day < table.end(); day++)
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
