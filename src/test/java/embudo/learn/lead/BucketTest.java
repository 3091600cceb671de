package embudo.learn.lead;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.learn.Scale;

import org.junit.jupiter.api.Test;

import java.util.List;

/** S-LEAD-09: below 30 low, below 60 medium, below 80 high, else very high. */
class BucketTest {
    private static final double BASE = 0.2;

    private static double chance(int score) {
        return Scale.probability(score, BASE);
    }

    @Test
    void countsAndRatesByScore() {
        List<Bucket> buckets =
                Bucket.of(
                        List.of(0.0, 0.0, 1.0, 0.0, 1.0, 0.0, 1.0, 1.0),
                        List.of(
                                chance(0),
                                chance(29),
                                chance(30),
                                chance(59),
                                chance(60),
                                chance(79),
                                chance(80),
                                chance(100)),
                        BASE);
        assertThat(buckets)
                .containsExactly(
                        new Bucket(0, 29, 2, 0),
                        new Bucket(30, 59, 2, 1),
                        new Bucket(60, 79, 2, 1),
                        new Bucket(80, 100, 2, 2));
        assertThat(Bucket.rising(buckets)).isFalse();
        assertThat(buckets.get(1).rate()).isEqualTo(0.5);
    }

    @Test
    void risingLeavesEmptyRangesOut() {
        assertThat(
                        Bucket.rising(
                                List.of(
                                        new Bucket(0, 29, 10, 1),
                                        new Bucket(30, 59, 0, 0),
                                        new Bucket(60, 79, 10, 3),
                                        new Bucket(80, 100, 10, 6))))
                .isTrue();
    }
}
