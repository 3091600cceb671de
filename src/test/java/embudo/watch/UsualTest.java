package embudo.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** S-ALRT-13: weekday medians and the robust scale, against counting by ranks. */
class UsualTest {
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 15);

    /** The value that as many lie below as above, found by counting, not by sorting. */
    private static double middle(List<Double> values) {
        double low = Double.NaN;
        double high = Double.NaN;
        for (double v : values) {
            long below = values.stream().filter(x -> x < v).count();
            long notAbove = values.stream().filter(x -> x <= v).count();
            if (2 * below <= values.size() && 2 * notAbove >= values.size()) {
                low = Double.isNaN(low) ? v : Math.min(low, v);
                high = Double.isNaN(high) ? v : Math.max(high, v);
            }
        }
        return (low + high) / 2;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void equalsMediansByCounting(long seed) {
        Random random = new Random(seed);
        List<Gauges.Day> days = new ArrayList<>();
        for (int i = 80; i >= 0; i--) {
            LocalDate day = SUNDAY.minusDays(i);
            double season = 40 * day.getDayOfWeek().getValue();
            double value =
                    random.nextDouble() < 0.1
                            ? Double.NaN
                            : season + Math.round(random.nextGaussian() * 9);
            days.add(new Gauges.Day(day, value));
        }
        List<Gauges.Day> past =
                days.stream()
                        .filter(d -> !d.day().equals(SUNDAY) && !Double.isNaN(d.value()))
                        .toList();
        List<Double> strays = new ArrayList<>();
        for (Gauges.Day d : past) strays.add(Math.abs(d.value() - expected(past, d.day())));
        Usual usual = Usual.of(days, SUNDAY);
        assertThat(usual.expected()).isEqualTo(expected(past, SUNDAY));
        assertThat(usual.scale()).isCloseTo(1.4826 * middle(strays), within(1e-12));
        assertThat(usual.n()).isEqualTo(past.size());
    }

    private static double expected(List<Gauges.Day> past, LocalDate day) {
        return middle(
                past.stream()
                        .filter(d -> d.day().getDayOfWeek() == day.getDayOfWeek())
                        .map(Gauges.Day::value)
                        .toList());
    }

    /** The scale estimates the standard deviation of normal noise, whatever the weekdays are. */
    @Test
    void theScaleIsThatOfTheNoise() {
        Random random = new Random(5);
        List<Gauges.Day> days = new ArrayList<>();
        for (int i = 7_000; i > 0; i--) {
            LocalDate day = SUNDAY.minusDays(i);
            days.add(
                    new Gauges.Day(
                            day, 100 * day.getDayOfWeek().getValue() + 20 * random.nextGaussian()));
        }
        assertThat(Usual.of(days, SUNDAY).scale()).isCloseTo(20, within(0.8));
        assertThat(Usual.of(days, SUNDAY).expected()).isCloseTo(700, within(2.5));
    }

    @Test
    void threeSundaysTeachNothing() {
        List<Gauges.Day> days = new ArrayList<>();
        for (int i = 1; i <= 27; i++) days.add(new Gauges.Day(SUNDAY.minusDays(i), i));
        assertThat(Usual.of(days, SUNDAY).n()).isZero();
        days.add(new Gauges.Day(SUNDAY.minusDays(28), 28));
        assertThat(Usual.of(days, SUNDAY).n()).isEqualTo(28);
    }
}
