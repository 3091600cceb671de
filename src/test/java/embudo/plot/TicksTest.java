package embudo.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

class TicksTest {
    @Test
    void theMockUpsAxisOf103RegistrationsGoesByForties() {
        assertThat(Ticks.enclosing(0, 103, 3, true)).containsExactly(0.0, 40.0, 80.0, 120.0);
        assertThat(Ticks.enclosing(0, 100, 4, true)).containsExactly(0.0, 25.0, 50.0, 75.0, 100.0);
    }

    @Test
    void countsHaveNoFractionsAndNothingAtAllStillHasAnAxis() {
        assertThat(Ticks.enclosing(0, 2, 4, true)).containsExactly(0.0, 1.0, 2.0);
        assertThat(Ticks.enclosing(0, 0, 3, true)).containsExactly(0.0, 1.0);
        assertThat(Ticks.enclosing(0, 9, 4, true)).containsExactly(0.0, 4.0, 8.0, 12.0);
    }

    @Test
    void lossesReachBelowZero() {
        assertThat(Ticks.enclosing(-30, 60, 3, false)).containsExactly(-40.0, 0.0, 40.0, 80.0);
    }

    @Test
    void everyAxisHoldsZeroEnclosesTheDataAndHasRoundEvenSteps() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            double high = Math.pow(10, random.nextDouble() * 9 - 2);
            double low = random.nextBoolean() ? 0 : -high * random.nextDouble();
            int intervals = 1 + random.nextInt(5);
            List<Double> ticks = Ticks.enclosing(low, high, intervals, false);
            assertThat(ticks).contains(0.0);
            assertThat(ticks.getFirst()).isLessThanOrEqualTo(low + high * 1e-6);
            assertThat(ticks.getLast()).isGreaterThanOrEqualTo(high - high * 1e-6);
            assertThat(ticks.size()).isBetween(2, intervals + 3);
            double step = ticks.get(1) - ticks.get(0);
            double digits = step / Math.pow(10, Math.floor(Math.log10(step) + 1e-9));
            assertThat(List.of(1.0, 2.0, 2.5, 4.0, 5.0))
                    .as("step %s", step)
                    .anyMatch(r -> Math.abs(r - digits) < 1e-6);
        }
    }
}
