package embudo.learn;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.Score;
import embudo.learn.forest.TreeShap;

import org.junit.jupiter.api.Test;

import java.util.Random;

class ScaleTest {
    /** C90: 50 is the average lead, 80 four times its odds, at any base rate. */
    @Test
    void oddsGiveTheirScoreAtEveryBaseRate() {
        for (int i = 1; i < 1_000; i++) {
            double base = i / 1_000.0;
            double odds = base / (1 - base);
            assertThat(Scale.score(base, base)).isEqualTo(50);
            assertThat(Scale.score(4 * odds / (1 + 4 * odds), base)).isEqualTo(80);
            assertThat(Scale.score(1.5 * odds / (1 + 1.5 * odds), base)).isEqualTo(60);
            assertThat(Scale.score(3.9 * odds / (1 + 3.9 * odds), base)).isEqualTo(79);
        }
    }

    @Test
    void certaintyStaysOnTheScale() {
        assertThat(Scale.score(0, 0.0375)).isZero();
        assertThat(Scale.score(1, 0.0375)).isBetween(99, 100);
        assertThat(Scale.score(1, 0)).isBetween(99, 100);
    }

    @Test
    void theBarsAddUpAndStayWithinAPointOfTheirParts() {
        Random random = new Random(1);
        for (int trial = 0; trial < 500; trial++) {
            double[] values = random.doubles(trial % 20, -0.2, 0.2).toArray();
            double base = random.nextDouble();
            int score = random.nextInt(101);
            Waterfall bars = Waterfall.of(new TreeShap.Explanation(base, values), score);
            int sum = bars.base() + bars.scale();
            for (int f = 0; f < values.length; f++) {
                sum += bars.features().get(f);
                assertThat(Math.abs(bars.features().get(f) - 100 * values[f])).isLessThan(1);
            }
            assertThat(sum).isEqualTo(score);
            int grouped =
                    bars.groups(f -> Score.Group.values()[f % 4]).values().stream()
                            .mapToInt(Integer::intValue)
                            .sum();
            assertThat(bars.base() + grouped + bars.scale()).isEqualTo(score);
        }
    }
}
