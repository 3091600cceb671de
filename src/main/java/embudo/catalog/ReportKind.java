package embudo.catalog;

import embudo.kernel.Language;
import embudo.kernel.Period;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * One declared report: which sections it is made of and which period it tells of.
 *
 * @param systems ids of the specification
 * @param order where it stands among the others
 * @param front sections of the first page, which must fit on it
 * @param sections those that follow, each kept whole where it can be
 * @param schedule when it is usually made; null for on demand
 */
public record ReportKind(
        String key,
        List<String> systems,
        int order,
        Map<Language, String> name,
        Map<Language, String> description,
        Span span,
        List<String> front,
        List<String> sections,
        Schedule schedule) {
    public ReportKind {
        systems = List.copyOf(systems);
        name = Map.copyOf(name);
        description = Map.copyOf(description);
        front = List.copyOf(front);
        sections = List.copyOf(sections);
    }

    /** The period a report tells of when nobody names one. */
    public enum Span {
        LAST_DAY,
        LAST_7_DAYS,
        LAST_30_DAYS,
        /** The last calendar month that is over. */
        LAST_MONTH;

        /** The period that ends with {@code last}, a day with data. */
        public Period ending(LocalDate last) {
            return switch (this) {
                case LAST_DAY -> Period.last(1, last);
                case LAST_7_DAYS -> Period.last(7, last);
                case LAST_30_DAYS -> Period.last(30, last);
                case LAST_MONTH -> {
                    YearMonth month = YearMonth.from(last.plusDays(1)).minusMonths(1);
                    yield new Period(month.atDay(1), month.atEndOfMonth());
                }
            };
        }
    }

    /**
     * A time of day, every day, or on one day of the week, or on one day of the month; in the
     * workspace's zone. {@code weekday} is null unless weekly, {@code day} 0 unless monthly.
     */
    public record Schedule(LocalTime at, DayOfWeek weekday, int day) {
        /** True on days on which the report is made. */
        public boolean falls(LocalDate date) {
            return (weekday == null || date.getDayOfWeek() == weekday)
                    && (day == 0 || date.getDayOfMonth() == day);
        }

        /** The latest moment, not after {@code now}, at which the report was to be made. */
        public Instant latest(Instant now, ZoneId zone) {
            LocalDate date = now.atZone(zone).toLocalDate();
            while (!falls(date) || moment(date, zone).isAfter(now)) date = date.minusDays(1);
            return moment(date, zone);
        }

        /** The first moment after {@code now} at which it is to be made. */
        public Instant next(Instant now, ZoneId zone) {
            LocalDate date = now.atZone(zone).toLocalDate();
            while (!falls(date) || !moment(date, zone).isAfter(now)) date = date.plusDays(1);
            return moment(date, zone);
        }

        /** An hour that a change of the clocks leaves out is the one after it. */
        private Instant moment(LocalDate date, ZoneId zone) {
            return date.atTime(at).atZone(zone).toInstant();
        }
    }
}
