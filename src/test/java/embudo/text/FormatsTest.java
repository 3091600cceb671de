package embudo.text;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.kernel.Language;
import embudo.kernel.Money;
import embudo.kernel.Period;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Forms as the design's pictures show them. */
class FormatsTest {
    private static final Formats EN = Texts.of(Language.EN).formats();
    private static final Formats ES = Texts.of(Language.ES).formats();
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    @Test
    void numbers() {
        assertThat(EN.count(96_400)).isEqualTo("96,400");
        assertThat(ES.count(96_400)).isEqualTo("96.400");
        assertThat(ES.count(1_846)).isEqualTo("1.846");
        assertThat(EN.percent(.807, 1)).isEqualTo("80.7\u202F%");
        assertThat(ES.percent(.807, 1)).isEqualTo("80,7\u202F%");
        assertThat(EN.signedPercent(.145, 1)).isEqualTo("+14.5\u202F%");
        assertThat(EN.points(-.014, 1)).isEqualTo("\u22121.4\u202Fpp");
        assertThat(EN.signed(-7)).isEqualTo("\u22127");
    }

    @Test
    void money() {
        assertThat(EN.money(new Money(6_175_200, "USD"), true)).isEqualTo("$61,752");
        assertThat(ES.money(new Money(6_175_200, "USD"), true)).isEqualTo("61.752\u00A0$");
        assertThat(EN.money(new Money(653, "USD"))).isEqualTo("$6.53");
        assertThat(ES.money(new Money(653, "EUR"))).isEqualTo("6,53\u00A0€");
        assertThat(EN.money(new Money(-100, "USD"))).isEqualTo("\u2212$1.00");
        assertThat(EN.money(new Money(500, "JPY"))).isEqualTo("JPY\u00A0500");
    }

    @Test
    void dates() {
        LocalDate day = LocalDate.of(2026, 11, 19);
        assertThat(EN.date(day)).isEqualTo("19 Nov 2026");
        assertThat(ES.date(day)).isEqualTo("19 nov 2026");
        assertThat(EN.dayMonth(LocalDate.of(2026, 9, 21))).isEqualTo("21 Sep");
        assertThat(ES.dayMonth(LocalDate.of(2026, 9, 21))).isEqualTo("21 sep");
        assertThat(EN.weekday(LocalDate.of(2026, 11, 26))).isEqualTo("Thursday 26 Nov");
        assertThat(ES.weekday(LocalDate.of(2026, 11, 26))).isEqualTo("jueves 26 nov");
        assertThat(EN.period(new Period(LocalDate.of(2026, 10, 21), day)))
                .isEqualTo("21 Oct – 19 Nov 2026");
        assertThat(EN.period(new Period(LocalDate.of(2025, 12, 21), day)))
                .isEqualTo("21 Dec 2025 – 19 Nov 2026");
        assertThat(
                        EN.shortPeriod(
                                new Period(LocalDate.of(2026, 9, 21), LocalDate.of(2026, 10, 20))))
                .isEqualTo("21 Sep–20 Oct");
    }

    @Test
    void momentsAreInTheZoneAcrossBothClockChanges() {
        assertThat(EN.time(Instant.parse("2026-10-25T00:30:00Z"), MADRID)).isEqualTo("02:30");
        assertThat(EN.time(Instant.parse("2026-10-25T01:30:00Z"), MADRID)).isEqualTo("02:30");
        assertThat(EN.time(Instant.parse("2026-03-29T01:00:00Z"), MADRID)).isEqualTo("03:00");
        assertThat(ES.moment(Instant.parse("2026-11-17T14:26:00Z"), MADRID))
                .isEqualTo("17 nov 15:26");
    }

    @Test
    void agesTakeTheLargestSensibleUnit() {
        assertThat(EN.age(Duration.ofHours(50))).isEqualTo("2 d");
        assertThat(EN.age(Duration.ofMinutes(125))).isEqualTo("2 h");
        assertThat(EN.age(Duration.ofSeconds(119))).isEqualTo("1 min");
        assertThat(EN.age(Duration.ofSeconds(-5))).isEqualTo("0 s");
    }

    @Test
    void messagesFillTheirHolesAndChooseTheirNumber() {
        Texts en = Texts.of(Language.EN);
        assertThat(en.get("cli.duplicates.total", 1)).isEqualTo("1 pair may be one person.");
        assertThat(en.get("cli.duplicates.total", 1_200L))
                .isEqualTo("1,200 pairs may be one person.");
        assertThat(Texts.of(Language.ES).get("cli.duplicates.total", 1_200L))
                .isEqualTo("1.200 parejas pueden ser la misma persona.");
        assertThat(en.get("no.such.key")).isEqualTo("no.such.key");
    }
}
