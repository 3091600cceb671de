package embudo.measure.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import embudo.kernel.Problem;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Models that divide each journey by itself, on paths worked out by hand, and totals of all. */
class AttributionTest {
    private static final int A = 0;
    private static final int B = 1;
    private static final int DIRECT = 2;

    private static double[] shares(ModelKind model, int[] players, double... ages) {
        Trail trail = new Trail(players, ages, 1, 100, 0);
        return TouchWeights.of(model, trail, DIRECT, Options.DEFAULT);
    }

    /** S-ATTR-01: the standard definitions. */
    @Test
    void eachModelDividesAJourneyAsItsDefinitionSays() {
        int[] path = {A, B, A, DIRECT};
        double[] ages = {21, 14, 7, 0};
        assertThat(shares(ModelKind.FIRST_TOUCH, path, ages)).containsExactly(1, 0, 0, 0);
        assertThat(shares(ModelKind.LAST_TOUCH, path, ages)).containsExactly(0, 0, 0, 1);
        assertThat(shares(ModelKind.LAST_NON_DIRECT, path, ages)).containsExactly(0, 0, 1, 0);
        assertThat(shares(ModelKind.LINEAR, path, ages)).containsExactly(.25, .25, .25, .25);
        // Weights 1/8, 1/4, 1/2, 1 at a half-life of seven days.
        assertThat(shares(ModelKind.TIME_DECAY, path, ages))
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(1 / 15.0, 2 / 15.0, 4 / 15.0, 8 / 15.0);
        assertThat(shares(ModelKind.POSITION_BASED, path, ages))
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(.4, .1, .1, .4);
        // Three players, a third each; A shares its own between two touches.
        assertThat(shares(ModelKind.SHAPLEY, path, ages))
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(1 / 6.0, 1 / 3.0, 1 / 6.0, 1 / 3.0);
    }

    /** S-ATTR-01: two touches 50/50, one touch everything. */
    @Test
    void shortJourneysHaveTheirOwnRule() {
        assertThat(shares(ModelKind.POSITION_BASED, new int[] {A, B}, 3, 0))
                .containsExactly(.5, .5);
        for (ModelKind model : ModelKind.values())
            if (model.byTouch())
                assertThat(shares(model, new int[] {DIRECT}, 0)).as(model.key()).containsExactly(1);
    }

    @Test
    void veryOldTouchesStillAddUp() {
        double[] shares = shares(ModelKind.TIME_DECAY, new int[] {A, B}, 90_000, 80_000);
        assertThat(shares[0] + shares[1]).isEqualTo(1);
    }

    /** Whatever the journeys are, all models divide the same conversions and the same value. */
    @Test
    void creditsOfAllModelsAddUpToTheSameTotal() {
        Random random = new Random(1);
        for (int round = 0; round < 300; round++) {
            Ledger ledger = RandomLedger.of(random, 1 + random.nextInt(30), random.nextInt(200), 9);
            Options options = Options.DEFAULT.withOrder(1 + random.nextInt(3));
            Attribution found = Attribution.of(ledger, List.of(ModelKind.values()), options);
            assertThat(found.credits()).hasSize(ModelKind.values().length);
            found.credits()
                    .forEach((model, credit) -> {
                        assertThat(Arrays.stream(credit.conversions()).sum())
                                .as(model.key())
                                .isCloseTo(ledger.conversions(), within(1e-6));
                        assertThat(Arrays.stream(credit.value()).sum())
                                .as(model.key())
                                .isCloseTo(ledger.value(), within(1e-3));
                    });
        }
    }

    @Test
    void conversionsWithoutATouchAreNobodysInEveryModel() {
        Ledger ledger =
                new Ledger(
                        List.of("a"),
                        -1,
                        List.of(
                                new Trail(new int[] {A}, new double[] {0}, 3, 300, 2),
                                new Trail(new int[0], new double[0], 2, 100, 0)));
        Attribution found = Attribution.of(ledger, List.of(ModelKind.values()), Options.DEFAULT);
        assertThat(found.untouched()).isEqualTo(2);
        assertThat(found.untouchedValue()).isEqualTo(100);
        for (Credit credit : found.credits().values()) {
            assertThat(credit.conversions()[0]).isCloseTo(3, within(1e-12));
            assertThat(credit.value()[0]).isCloseTo(300, within(1e-9));
        }
        assertThat(found.warnings())
                .extracting(Warning::code)
                .contains(Warning.Code.UNTOUCHED, Warning.Code.FEW);
    }

    @Test
    void roundingKeepsTheTotal() {
        // Floors 1, 1, -1, 1; of the two missing, one goes to .6 above -1, one to the first .5.
        assertThat(Whole.of(new double[] {1.5, 1.5, -.4, 1.4}, 4)).containsExactly(2, 1, 0, 1);
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            double[] credits = random.doubles(7, -5, 20).toArray();
            double sum = Arrays.stream(credits).sum();
            credits[0] += Math.round(sum) - sum;
            long[] whole = Whole.of(credits, Math.round(sum));
            assertThat(Arrays.stream(whole).sum()).isEqualTo(Math.round(sum));
            for (int i = 0; i < 7; i++)
                assertThat((double) whole[i]).isCloseTo(credits[i], within(1.0));
        }
    }

    @Test
    void impossibleSettingsAreRefused() {
        assertThatThrownBy(() -> Options.DEFAULT.withHalfLife(0)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Options.DEFAULT.withOrder(4)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Options.DEFAULT.withPosition(.7, .4)).isInstanceOf(Problem.class);
    }

    @Test
    void aFileOfPathsIsReadRowByRow() {
        List<String> header = List.of("Path", "Conv", "Revenue", "Null");
        List<String[]> rows =
                List.of(
                        new String[] {"Email > LinkedIn > Email", "2", "498.50", "7"},
                        new String[] {"(direct)", "", "0", "3"});
        PathTable table = new PathTable("path", ">", "conv", "revenue", "null");
        Ledger ledger = table.read(header, rows);
        assertThat(ledger.players()).containsExactly("Email", "LinkedIn", "(direct)");
        assertThat(ledger.direct()).isEqualTo(2);
        assertThat(ledger.trails().getFirst().players()).containsExactly(0, 1, 0);
        assertThat(ledger.trails().getFirst().ages()).containsExactly(2, 1, 0);
        assertThat(ledger.value()).isEqualTo(49_850);
        assertThat(ledger.lost()).isEqualTo(10);
        // Without a column of nulls a row that did not convert is one journey.
        assertThat(new PathTable("path", ">", "conv", null, null).read(header, rows).lost())
                .isEqualTo(1);
        assertThatThrownBy(() -> new PathTable("way", ">", "conv", null, null).read(header, rows))
                .isInstanceOf(Problem.class);
        rows.get(1)[1] = "many";
        assertThatThrownBy(() -> table.read(header, rows)).isInstanceOf(Problem.class);
    }
}
