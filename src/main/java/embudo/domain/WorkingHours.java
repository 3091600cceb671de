package embudo.domain;

import embudo.kernel.Problem;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When somebody is at work: the same hours on each working day, in the workspace's zone. */
public record WorkingHours(
        LocalTime from, LocalTime to, Set<DayOfWeek> days, Set<LocalDate> holidays, ZoneId zone) {
    /** Setting: such as {@code 09:00-18:00}. */
    public static final String HOURS = "sales.hours";

    /** Setting: such as {@code MONDAY,TUESDAY}; missing means Monday to Friday. */
    public static final String DAYS = "sales.days";

    /** Setting: dates such as {@code 2026-12-25}, separated by commas. */
    public static final String HOLIDAYS = "sales.holidays";

    /** Past this many days without work something is wrong with the settings. */
    private static final int LONGEST_REST = 366;

    public WorkingHours {
        days = Set.copyOf(days);
        holidays = Set.copyOf(holidays);
        if (!from.isBefore(to) || days.isEmpty())
            throw new IllegalArgumentException(from + " to " + to + " on " + days);
    }

    /**
     * @throws Problem when a setting can't be read
     */
    public static WorkingHours of(Settings settings) {
        String hours = settings.get(HOURS, "09:00-18:00");
        String days = settings.get(DAYS, "MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY");
        String holidays = settings.get(HOLIDAYS, "");
        try {
            String[] ends = hours.split("-", 2);
            return new WorkingHours(
                    LocalTime.parse(ends[0].strip()),
                    LocalTime.parse(ends[ends.length - 1].strip()),
                    words(days).map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                    words(holidays).map(LocalDate::parse).collect(Collectors.toSet()),
                    settings.zone());
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new Problem(e, "domain.hours.unreadable", hours, days, holidays);
        }
    }

    private static Stream<String> words(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).filter(w -> !w.isEmpty());
    }

    public boolean works(LocalDate day) {
        return days.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /** The moment at which so much working time has passed. */
    public Instant after(Instant start, Duration work) {
        ZonedDateTime at = start.atZone(zone);
        Duration left = work;
        for (int day = 0; day < LONGEST_REST; day++) {
            LocalDate date = at.toLocalDate().plusDays(day);
            if (!works(date)) continue;
            ZonedDateTime opens = date.atTime(from).atZone(zone);
            ZonedDateTime closes = date.atTime(to).atZone(zone);
            ZonedDateTime begin = at.isAfter(opens) ? at : opens;
            if (!begin.isBefore(closes)) continue;
            Duration room = Duration.between(begin, closes);
            if (left.compareTo(room) <= 0) return begin.plus(left).toInstant();
            left = left.minus(room);
        }
        throw new Problem("domain.hours.never", DAYS, HOLIDAYS);
    }

    /** The end of the first working day after the day of a moment. */
    public Instant nextDay(Instant start) {
        return dayAfter(start, 1);
    }

    /** The end of the working day that comes so many working days after the day of a moment. */
    public Instant dayAfter(Instant start, int days) {
        LocalDate date = start.atZone(zone).toLocalDate();
        int left = days;
        for (int day = 1; day <= LONGEST_REST; day++)
            if (works(date.plusDays(day)) && --left == 0)
                return date.plusDays(day).atTime(to).atZone(zone).toInstant();
        throw new Problem("domain.hours.never", DAYS, HOLIDAYS);
    }
}
