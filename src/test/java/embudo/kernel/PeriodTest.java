package embudo.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;

class PeriodTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 19);

    /**
     * Week dates checked against the calendar: 1 January 2027 is a Friday, so it lies in week 53 of
     * 2026.
     */
    @ParameterizedTest
    @CsvSource({
        "last-7-days, 2026-11-13, 2026-11-19",
        "last-1-days, 2026-11-19, 2026-11-19",
        "2026-W14, 2026-03-30, 2026-04-05",
        "2026-W01, 2025-12-29, 2026-01-04",
        "2026-W53, 2026-12-28, 2027-01-03",
        "2026-02, 2026-02-01, 2026-02-28",
        "2028-02, 2028-02-01, 2028-02-29",
        "2026-03-01, 2026-03-01, 2026-03-01",
        "2026-03-01..2026-03-31, 2026-03-01, 2026-03-31"
    })
    void readsWhatTheHelpPromises(String text, LocalDate from, LocalDate to) {
        assertThat(Period.parse(text, TODAY)).isEqualTo(new Period(from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "last-0-days",
                "2026-W54",
                "2025-W53",
                "2026-13",
                "2026-02-30",
                "..",
                "2026-01-01.."
            })
    void refusesAnythingElseWithWords(String text) {
        assertThatThrownBy(() -> Period.parse(text, TODAY))
                .isInstanceOfSatisfying(
                        Problem.class,
                        p -> assertThat(p.key()).isEqualTo("kernel.period.unreadable"));
    }

    @Test
    void anEndBeforeTheBeginningIsRefused() {
        assertThatThrownBy(() -> Period.parse("2026-03-02..2026-03-01", TODAY))
                .isInstanceOfSatisfying(
                        Problem.class,
                        p -> assertThat(p.key()).isEqualTo("kernel.period.reversed"));
    }

    @Test
    void thePreviousPeriodIsAsLongAndEndsTheDayBefore() {
        Period thirty = Period.last(30, TODAY);
        assertThat(thirty).isEqualTo(new Period(LocalDate.of(2026, 10, 21), TODAY));
        assertThat(thirty.previous())
                .isEqualTo(new Period(LocalDate.of(2026, 9, 21), LocalDate.of(2026, 10, 20)));
        assertThat(thirty.days()).isEqualTo(30);
        assertThat(thirty.contains(thirty.from())).isTrue();
        assertThat(thirty.contains(thirty.previous().to())).isFalse();
    }
}
