package embudo.bench;

import embudo.measure.attribution.ShapleyRace;

import java.util.Arrays;

/**
 * Exact Shapley values of the rate of conversion for 16 channels against counting every coalition
 * anew, in the same run; a difference above 1e-6 conversions ends it.
 */
public final class ShapleyBench {
    private static final int JOURNEYS = 20_000;
    private static final int RUNS = 7;
    private static final int WARM = 60;

    private ShapleyBench() {}

    public static void main(String[] args) {
        for (int players : new int[] {12, 16}) run(players);
        alone(20);
    }

    private static void run(int players) {
        ShapleyRace race = new ShapleyRace(players, JOURNEYS);
        for (int run = 0; run < WARM; run++) race.fast();
        race.naive();
        double[] fast = new double[RUNS];
        double[] slow = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long begin = System.nanoTime();
            double[] ours = race.fast();
            fast[run] = (System.nanoTime() - begin) / 1e6;
            begin = System.nanoTime();
            double[] theirs = race.naive();
            slow[run] = (System.nanoTime() - begin) / 1e6;
            for (int i = 0; i < players; i++)
                if (Math.abs(ours[i] - theirs[i]) > 1e-6)
                    throw new IllegalStateException("channel " + i + " differs");
        }
        System.out.printf(
                "%d channels, %d journeys with %d sets: transform %.2f ms, naive %.1f ms, ratio"
                        + " %.0f%n",
                players,
                JOURNEYS,
                race.sets(),
                median(fast),
                median(slow),
                median(slow) / median(fast));
    }

    private static void alone(int players) {
        ShapleyRace race = new ShapleyRace(players, JOURNEYS);
        double[] fast = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long begin = System.nanoTime();
            race.fast();
            fast[run] = (System.nanoTime() - begin) / 1e6;
        }
        System.out.printf("%d channels: transform %.1f ms%n", players, median(fast));
    }

    private static double median(double[] values) {
        return Arrays.stream(values).sorted().toArray()[values.length / 2];
    }
}
