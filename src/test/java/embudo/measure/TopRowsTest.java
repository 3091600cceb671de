package embudo.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;

/** The first rows of an order against the order of all. */
class TopRowsTest {
    private static final int ROWS = 30_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theFirstOfManyAreThoseOfTheWholeOrder(long seed) {
        Random random = new Random(seed);
        double[] values = new double[ROWS];
        for (int row = 0; row < ROWS; row++)
            values[row] =
                    switch (random.nextInt(5)) {
                        case 0 -> Double.NaN;
                        case 1 -> random.nextInt(20);
                        default -> seed % 2 == 0 ? row : random.nextGaussian();
                    };
        BitSet matching = new BitSet();
        for (int row = 0; row < ROWS; row++) if (random.nextInt(4) > 0) matching.set(row);
        for (boolean descending : new boolean[] {false, true}) {
            ByKey by =
                    new ByKey(
                            new SortKey.Numbers(row -> values[row]), descending, row -> ROWS - row);
            int[] all = Arrays.stream(RowOrder.of(by, ROWS).rows()).filter(matching::get).toArray();
            for (int wanted : new int[] {0, 1, 2, 50, 999, ROWS})
                assertThat(TopRows.of(by, matching, wanted))
                        .isEqualTo(Arrays.copyOf(all, Math.min(wanted, all.length)));
        }
    }
}
