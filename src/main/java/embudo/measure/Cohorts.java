package embudo.measure;

import embudo.domain.EventType;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Monthly cohorts, S-MET-16: people by the calendar month of their first registration, and how many
 * of them did anything in each month after. Months are local; 64 months are followed.
 */
public final class Cohorts implements PersonFigure {
    private static final byte REGISTERED = EventType.REGISTERED.code();
    private static final int MONTHS = 64;
    private static final int NEVER = -1;
    private static final boolean[] ACTIVITY = activity();
    private final ZoneDays days;
    // The cohort's month one higher, so that 0 is "not registered yet".
    private final IntColumn cohort = new IntColumn();
    private final LongColumn active = new LongColumn();
    private final DayTable table = new DayTable(MONTHS);

    Cohorts(ZoneDays days) {
        this.days = days;
    }

    @Override
    public void add(int person, long fact, int row) {
        byte type = Fact.type(fact);
        int start = cohort.get(person) - 1;
        if (!ACTIVITY[type] || start < 0 && type != REGISTERED) return;
        int month = ZoneDays.month(days.day(Fact.at(fact)));
        if (start < 0) {
            start = month;
            cohort.set(person, month + 1);
        }
        int age = month - start;
        long before = active.get(person);
        if (age >= MONTHS || (before >>> age & 1) != 0) return;
        active.set(person, before | 1L << age);
        table.of(start)[age]++;
    }

    @Override
    public void load(ByPerson all) {
        for (int person = 0; person < all.people(); person++) {
            int start = NEVER;
            long months = 0;
            for (int i = all.start(person); i < all.end(person); i++) {
                byte type = Fact.type(all.fact(i));
                if (start == NEVER && type != REGISTERED || !ACTIVITY[type]) continue;
                int month = ZoneDays.month(days.day(Fact.at(all.fact(i))));
                if (start == NEVER) start = month;
                if (month - start < MONTHS) months |= 1L << month - start;
            }
            if (start == NEVER) continue;
            cohort.set(person, start + 1);
            active.set(person, months);
            long[] row = table.of(start);
            for (long rest = months; rest != 0; rest &= rest - 1)
                row[Long.numberOfTrailingZeros(rest)]++;
        }
    }

    @Override
    public void reset(int person) {
        int start = cohort.get(person) - 1;
        if (start < 0) return;
        long[] row = table.of(start);
        for (int age = 0; age < MONTHS; age++) row[age] -= active.get(person) >>> age & 1;
        cohort.set(person, 0);
        active.set(person, 0);
    }

    /** One cohort: its people, and how many were active 0, 1, 2… months on. */
    public record Row(YearMonth month, long people, List<Long> active) {}

    /** Oldest first; each row as long as the months up to {@code now}. */
    List<Row> rows(YearMonth now) {
        List<Row> rows = new ArrayList<>();
        for (int month = table.first(); month < table.end(); month++) {
            if (table.get(month, 0) == 0) continue;
            long[] counts = table.of(month);
            YearMonth start = YearMonth.of(Math.floorDiv(month, 12), month % 12 + 1);
            List<Long> active = new ArrayList<>();
            for (int age = 0; age < MONTHS; age++)
                if (!start.plusMonths(age).isAfter(now)) active.add(counts[age]);
            rows.add(new Row(start, counts[0], List.copyOf(active)));
        }
        return rows;
    }

    private static boolean[] activity() {
        boolean[] is = new boolean[128];
        for (EventType type : EventType.values()) is[type.code()] = type.weight() > 0;
        return is;
    }
}
