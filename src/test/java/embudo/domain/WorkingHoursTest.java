package embudo.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import embudo.kernel.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

class WorkingHoursTest {
    private final WorkingHours hours =
            new WorkingHours(
                    LocalTime.of(9, 0),
                    LocalTime.of(18, 0),
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                    Set.of(LocalDate.of(2026, 12, 8), LocalDate.of(2026, 12, 25)),
                    ZoneId.of("Europe/Madrid"));

    /** C88: within two working hours. Thursday 19 November 2026; Madrid is an hour ahead. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-19T10:00:00Z, 2026-11-19T12:00:00Z",
        "2026-11-19T04:00:00Z, 2026-11-19T10:00:00Z",
        "2026-11-19T16:00:00Z, 2026-11-20T09:00:00Z",
        "2026-11-19T17:00:00Z, 2026-11-20T10:00:00Z",
        "2026-11-20T16:30:00Z, 2026-11-23T09:30:00Z",
        "2026-11-21T12:00:00Z, 2026-11-23T10:00:00Z",
        "2026-12-07T16:30:00Z, 2026-12-09T09:30:00Z"
    })
    void twoWorkingHours(Instant start, Instant due) {
        assertThat(hours.after(start, Duration.ofHours(2))).isEqualTo(due);
    }

    /** The clocks change on the night to Sunday 29 March 2026. */
    @Test
    void theClockMayChangeInBetween() {
        assertThat(hours.after(Instant.parse("2026-03-27T16:30:00Z"), Duration.ofHours(2)))
                .isEqualTo(Instant.parse("2026-03-30T08:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-19T08:00:00Z, 2026-11-20T17:00:00Z",
        "2026-11-20T08:00:00Z, 2026-11-23T17:00:00Z",
        "2026-12-24T08:00:00Z, 2026-12-28T17:00:00Z"
    })
    void theNextWorkingDay(Instant start, Instant due) {
        assertThat(hours.nextDay(start)).isEqualTo(due);
    }

    @Test
    void whoNeverWorksHasNoMoment() {
        WorkingHours never =
                new WorkingHours(
                        LocalTime.of(9, 0),
                        LocalTime.of(10, 0),
                        Set.of(DayOfWeek.TUESDAY),
                        LocalDate.of(2026, 11, 1)
                                .datesUntil(LocalDate.of(2028, 1, 1))
                                .collect(java.util.stream.Collectors.toSet()),
                        ZoneId.of("UTC"));
        assertThatThrownBy(() -> never.nextDay(Instant.parse("2026-11-19T08:00:00Z")))
                .isInstanceOf(Problem.class);
    }
}
