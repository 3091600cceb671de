package embudo.learn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Random;
import java.util.stream.IntStream;

class SharesTest {
    @Test
    void nothingIsLostAndNobodyIsOffByAPoint() {
        Random random = new Random(42);
        for (int round = 0; round < 2_000; round++) {
            int[] weights = random.ints(1 + random.nextInt(8), 0, 20).toArray();
            int sum = IntStream.of(weights).sum();
            int total = random.nextInt(30);
            int[] shares = Shares.of(weights, total);
            assertThat(IntStream.of(shares).sum()).isEqualTo(sum == 0 ? 0 : total);
            for (int i = 0; i < weights.length && sum > 0; i++)
                assertThat(Math.abs(shares[i] - (double) weights[i] * total / sum)).isLessThan(1);
        }
    }

    @Test
    void theLargestRemaindersRoundUp() {
        // 2.5, 1.25 and 1.25 of 5: the half first; of equal remainders the first.
        assertThat(Shares.of(new int[] {4, 2, 2}, 5)).containsExactly(3, 1, 1);
        assertThat(Shares.of(new int[] {1, 1, 1}, 2)).containsExactly(1, 1, 0);
    }
}
