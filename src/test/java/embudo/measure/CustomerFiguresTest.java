package embudo.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Churn and recommendations against what the definitions say. */
class CustomerFiguresTest {
    /** S-CA-22 and S-CA-23: the two figures that fix the curve; S-PRED-06: 0.7 is high. */
    @ParameterizedTest
    @CsvSource({"0, 45, 0.10", "90, 45, 0.65", "0, 7, 0.10", "14, 7, 0.65", "60, 30, 0.65"})
    void theCurveGoesThroughTheFiguresOfTheSpecification(double silent, double rhythm, double p) {
        assertThat(Churn.probability(silent, rhythm)).isCloseTo(p, within(1e-12));
    }

    @Test
    void longerSilenceIsNeverSafer() {
        double before = 0;
        for (int day = 0; day < 400; day++) {
            double now = Churn.probability(day, 30);
            assertThat(now).isGreaterThan(before).isLessThan(1);
            before = now;
        }
        assertThat(Churn.probability(66, 30)).isGreaterThan(Churn.HIGH);
    }

    /** S-CA-15: co-purchase counts against counting every pair by hand. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void recommendsWhatStandsBesideMostOften(int seed) {
        Random random = new Random(seed);
        List<Set<String>> baskets = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Set<String> basket = new HashSet<>();
            for (int k = 1 + random.nextInt(4); k > 0; k--) basket.add("p" + random.nextInt(9));
            baskets.add(basket);
        }
        CoPurchases together = new CoPurchases(baskets);
        for (Set<String> owned : baskets) {
            String best = null;
            int most = 0;
            int sold = 0;
            for (String other : new TreeSet<>(baskets.stream().flatMap(Set::stream).toList())) {
                if (owned.contains(other)) continue;
                int pairs = 0;
                int buyers = 0;
                for (Set<String> basket : baskets) {
                    if (!basket.contains(other)) continue;
                    buyers++;
                    for (String mine : owned) if (basket.contains(mine)) pairs++;
                }
                if (pairs > most || pairs == most && pairs > 0 && buyers > sold) {
                    best = other;
                    most = pairs;
                    sold = buyers;
                }
            }
            assertThat(together.recommend(owned).orElse(null)).isEqualTo(best);
        }
        assertThat(together.recommend(Set.of())).isEmpty();
        assertThat(together.recommend(Set.of("unknown"))).isEmpty();
    }
}
