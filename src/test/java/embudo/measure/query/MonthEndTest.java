package embudo.measure.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** S-DASH-04: what a month may come to. */
class MonthEndTest {
    private static final LocalDate LAST = LocalDate.of(2026, 11, 19);

    private static double[] before(LocalDate last, Map<DayOfWeek, Double> week) {
        double[] days = new double[MonthEnd.DAYS];
        for (int i = 0; i < days.length; i++)
            days[i] = week.get(last.minusDays(MonthEnd.DAYS - i).getDayOfWeek());
        return days;
    }

    /** Weeks that are all alike go on as they were, to the cent. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-19", "2026-11-30", "2026-02-01", "2028-02-28", "2026-03-28"})
    void aWeekThatRepeatsIsContinued(String day) {
        LocalDate last = LocalDate.parse(day);
        Map<DayOfWeek, Double> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek d : DayOfWeek.values()) week.put(d, 1000.0 * d.getValue());
        double rest = 0;
        int left = 0;
        for (LocalDate d = last.plusDays(1); d.getMonth() == last.getMonth(); d = d.plusDays(1)) {
            rest += week.get(d.getDayOfWeek());
            left++;
        }
        MonthEnd end = MonthEnd.of(last, 5000, before(last, week));
        assertThat(end.expected()).isCloseTo(5000 + rest, within(1e-6));
        assertThat(end.low()).isCloseTo(end.expected(), within(1e-6));
        assertThat(end.high()).isCloseTo(end.expected(), within(1e-6));
        assertThat(end.daysLeft()).isEqualTo(left);
    }

    /** Against the definition by lists. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyDaysAreWhatTheDefinitionSays(int seed) {
        Random random = new Random(seed);
        double[] before = new double[MonthEnd.DAYS];
        for (int i = 0; i < before.length; i++) before[i] = random.nextInt(50) * 249.0;
        int unknown = random.nextInt(30);
        Arrays.fill(before, 0, unknown, Double.NaN);
        int weeks = (before.length - unknown) / 7;
        Map<DayOfWeek, List<Double>> byDay = new EnumMap<>(DayOfWeek.class);
        for (int back = 1; back <= weeks * 7; back++)
            byDay.computeIfAbsent(LAST.minusDays(back).getDayOfWeek(), d -> new ArrayList<>())
                    .add(before[before.length - back]);
        double expected = 0;
        Map<DayOfWeek, Integer> left = new EnumMap<>(DayOfWeek.class);
        for (LocalDate d = LAST.plusDays(1); d.getMonthValue() == 11; d = d.plusDays(1)) {
            expected += mean(byDay.get(d.getDayOfWeek()));
            left.merge(d.getDayOfWeek(), 1, Integer::sum);
        }
        double days = 11;
        for (int n : left.values()) days += (double) n * n / weeks;
        double squares = 0;
        for (List<Double> same : byDay.values())
            for (double x : same) squares += (x - mean(same)) * (x - mean(same));
        double half = 1.2816 * Math.sqrt(squares / (weeks * 7 - 7) * days);
        MonthEnd end = MonthEnd.of(LAST, 0, before);
        assertThat(end.expected()).isCloseTo(expected, within(1e-6));
        assertThat(end.high() - end.expected()).isCloseTo(half, within(half * 1e-4));
        assertThat(end.expected() - end.low()).isCloseTo(half, within(half * 1e-4));
    }

    private static double mean(List<Double> days) {
        return days.stream().mapToDouble(x -> x).average().orElseThrow();
    }

    /** Out of many months as the definition supposes them, 80 % end between the bounds. */
    @Test
    void theIntervalHoldsFourOfFive() {
        Random random = new Random(20261122);
        int held = 0;
        int months = 4000;
        for (int i = 0; i < months; i++) {
            double[] before = new double[MonthEnd.DAYS];
            for (int d = 0; d < before.length; d++) before[d] = 1000 + 200 * random.nextGaussian();
            double truth = 0;
            for (int d = 0; d < 11; d++) truth += 1000 + 200 * random.nextGaussian();
            MonthEnd end = MonthEnd.of(LAST, 0, before);
            if (truth >= end.low() && truth <= end.high()) held++;
        }
        assertThat((double) held / months).isBetween(.78, .82);
    }

    @Test
    void withoutAWeekOnRecordNothingIsForetold() {
        double[] before = new double[MonthEnd.DAYS];
        Arrays.fill(before, Double.NaN);
        MonthEnd end = MonthEnd.of(LAST, 700, before);
        assertThat(end.soFar()).isEqualTo(700);
        assertThat(end.expected()).isNaN();
        MonthEnd over = MonthEnd.of(LocalDate.of(2026, 11, 30), 700, before);
        assertThat(over.expected()).isEqualTo(700);
        assertThat(over.daysLeft()).isZero();
    }
}
