package embudo.catalog.workflow;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Times of a clock on the wall as the five fields of cron: minute, hour, day of month, month, day
 * of week (0 and 7 are Sunday); each {@code *}, a number, a name, {@code a-b}, any of them with
 * {@code /step}, or several with commas. Where both kinds of days are restricted, either is enough.
 * A time that the change to summer time leaves out comes that much later; one that happens twice
 * comes the first time.
 */
public final class Cron {
    private static final List<String> MONTHS =
            List.of(
                    "", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");
    private static final List<String> DAYS =
            List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");

    private final String text;
    private final BitSet minutes;
    private final BitSet hours;
    private final BitSet monthDays;
    private final BitSet months;
    private final BitSet weekDays;
    private final boolean eitherDay;

    private Cron(String text, String[] f) {
        this.text = text;
        minutes = field(f[0], 0, 59, List.of());
        hours = field(f[1], 0, 23, List.of());
        monthDays = field(f[2], 1, 31, List.of());
        months = field(f[3], 1, 12, MONTHS);
        weekDays = field(f[4], 0, 7, DAYS);
        if (weekDays.get(7)) weekDays.set(0);
        eitherDay = !f[2].startsWith("*") && !f[4].startsWith("*");
    }

    /** Null when the text is none, or no day ever fits. */
    public static Cron parse(String text) {
        String[] fields = text.strip().toLowerCase(Locale.ROOT).split("\\s+");
        if (fields.length != 5) return null;
        try {
            Cron cron = new Cron(String.join(" ", fields), fields);
            return cron.ever() ? cron : null;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static BitSet field(String text, int least, int most, List<String> names) {
        BitSet set = new BitSet();
        for (String part : text.split(",", -1)) {
            String[] step = part.split("/", -1);
            int by = step.length == 2 ? Integer.parseInt(step[1]) : 1;
            String[] range = step[0].split("-", -1);
            boolean all = step[0].equals("*");
            int from = all ? least : number(range[0], names);
            int to =
                    all || range.length == 1 && step.length == 2
                            ? most
                            : number(range[range.length - 1], names);
            boolean fits = from >= least && to <= most && from <= to && by > 0;
            if (!fits || range.length > 2 || step.length > 2)
                throw new IllegalArgumentException(part);
            for (int i = from; i <= to; i += by) set.set(i);
        }
        return set;
    }

    private static int number(String word, List<String> names) {
        int named = word.isEmpty() ? -1 : names.indexOf(word);
        return named >= 0 ? named : Integer.parseInt(word);
    }

    /** Every pair of month and day of month comes within four years from a leap year on. */
    private boolean ever() {
        LocalDate day = LocalDate.of(2024, 1, 1);
        for (int i = 0; i < 1461; i++) if (on(day.plusDays(i))) return true;
        return false;
    }

    private boolean on(LocalDate day) {
        if (!months.get(day.getMonthValue())) return false;
        boolean ofMonth = monthDays.get(day.getDayOfMonth());
        DayOfWeek weekday = day.getDayOfWeek();
        boolean ofWeek = weekDays.get(weekday.getValue() % 7);
        return eitherDay ? ofMonth || ofWeek : ofMonth && ofWeek;
    }

    /** After {@code from} up to {@code to}, in order. */
    public List<Instant> between(Instant from, Instant to, ZoneId zone) {
        NavigableSet<Instant> times = new TreeSet<>();
        // What summer time leaves out at midnight comes a day later by the calendar.
        LocalDate last = LocalDate.ofInstant(to, zone);
        for (LocalDate day = LocalDate.ofInstant(from, zone).minusDays(1);
                !day.isAfter(last);
                day = day.plusDays(1)) if (on(day)) add(day, zone, times);
        return List.copyOf(times.subSet(from, false, to, true));
    }

    private void add(LocalDate day, ZoneId zone, NavigableSet<Instant> times) {
        for (int h = hours.nextSetBit(0); h >= 0; h = hours.nextSetBit(h + 1))
            for (int m = minutes.nextSetBit(0); m >= 0; m = minutes.nextSetBit(m + 1))
                times.add(day.atTime(LocalTime.of(h, m)).atZone(zone).toInstant());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cron cron && cron.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
