package embudo.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.workflow.Cron;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** Five fields against a clock that is looked at minute by minute. */
class CronTest {
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    private static List<String> times(String cron, String from, String to) {
        return Cron.parse(cron).between(Instant.parse(from), Instant.parse(to), MADRID).stream()
                .map(at -> LocalDateTime.ofInstant(at, MADRID).toString())
                .toList();
    }

    @Test
    void workingDaysAtHalfPastNine() {
        assertThat(times("30 9 * * mon-fri", "2026-11-20T00:00:00Z", "2026-11-24T00:00:00Z"))
                .containsExactly("2026-11-20T09:30", "2026-11-23T09:30");
    }

    /** The clocks go from 2 to 3 on 29 March 2026, and from 3 back to 2 on 25 October. */
    @Test
    void summerTimeLeavesNoneOutAndRepeatsNone() {
        assertThat(times("30 2 * * *", "2026-03-28T00:00:00Z", "2026-03-30T12:00:00Z"))
                .containsExactly("2026-03-28T02:30", "2026-03-29T03:30", "2026-03-30T02:30");
        assertThat(
                        Cron.parse("30 2 * * *")
                                .between(
                                        Instant.parse("2026-10-24T12:00:00Z"),
                                        Instant.parse("2026-10-25T12:00:00Z"),
                                        MADRID))
                .containsExactly(Instant.parse("2026-10-25T00:30:00Z"));
    }

    /** As cron has it: both kinds of days restricted means either. */
    @Test
    void eitherKindOfDayIsEnough() {
        assertThat(times("0 8 13 * fri", "2026-11-10T00:00:00Z", "2026-11-21T00:00:00Z"))
                .containsExactly("2026-11-13T08:00", "2026-11-20T08:00");
        assertThat(times("0 8 15 * fri", "2026-11-10T00:00:00Z", "2026-11-21T00:00:00Z"))
                .containsExactly("2026-11-13T08:00", "2026-11-15T08:00", "2026-11-20T08:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "* * * *",
                "60 * * * *",
                "* 24 * * *",
                "* * 0 * *",
                "* * * 13 *",
                "* * * * 8",
                "5-1 * * * *",
                "*/0 * * * *",
                "a * * * *",
                "1,,2 * * * *",
                "0 0 31 2 *",
                "- * * * *"
            })
    void whatIsNoTimeIsRefused(String text) {
        assertThat(Cron.parse(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1, Europe/Madrid", "2, America/New_York", "3, Australia/Lord_Howe", "4, UTC"})
    void agreesWithAClockLookedAtMinuteByMinute(int seed, String zone) {
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            int step = 1 + random.nextInt(50);
            int hour = random.nextInt(24);
            int until = hour + random.nextInt(24 - hour);
            int day = 1 + random.nextInt(28);
            int weekday = random.nextInt(7);
            boolean byDay = random.nextBoolean();
            boolean byWeekday = random.nextBoolean();
            String text =
                    "*/%d %d-%d %s * %s"
                            .formatted(
                                    step,
                                    hour,
                                    until,
                                    byDay ? day : "*",
                                    byWeekday ? weekday : "*");
            int month = random.nextBoolean() ? 3 : 10;
            Instant from =
                    LocalDateTime.of(2026, month, 20 + random.nextInt(8), 5, 17)
                            .atZone(ZoneId.of(zone))
                            .toInstant();
            Instant to = from.plus(Duration.ofDays(9));
            TreeSet<Instant> wanted = new TreeSet<>();
            LocalDateTime clock = LocalDateTime.of(2026, month, 18, 0, 0);
            for (int minute = 0; minute < 24 * 60 * 26; minute++, clock = clock.plusMinutes(1)) {
                boolean onDay = clock.getDayOfMonth() == day;
                boolean onWeekday = clock.getDayOfWeek().getValue() % 7 == weekday;
                boolean today =
                        byDay && byWeekday
                                ? onDay || onWeekday
                                : (!byDay || onDay) && (!byWeekday || onWeekday);
                if (today
                        && clock.getHour() >= hour
                        && clock.getHour() <= until
                        && clock.getMinute() % step == 0)
                    wanted.add(clock.atZone(ZoneId.of(zone)).toInstant());
            }
            List<Instant> expected = new ArrayList<>(wanted);
            expected.removeIf(at -> !at.isAfter(from) || at.isAfter(to));
            assertThat(Cron.parse(text).between(from, to, ZoneId.of(zone)))
                    .as(text)
                    .isEqualTo(expected);
        }
    }
}
