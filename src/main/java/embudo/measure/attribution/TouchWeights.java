package embudo.measure.attribution;

import java.util.Arrays;

/** The share of each touch in its own journey; shares of a journey add up to 1. */
public final class TouchWeights {
    private TouchWeights() {}

    /**
     * @param direct as {@link Ledger#direct}
     * @return one share for each touch, none for a model that does not divide by touch
     */
    public static double[] of(ModelKind model, Trail trail, int direct, Options options) {
        int n = trail.players().length;
        double[] weights = new double[n];
        if (n == 0) return weights;
        switch (model) {
            case FIRST_TOUCH -> weights[0] = 1;
            case LAST_TOUCH -> weights[n - 1] = 1;
            case LAST_NON_DIRECT -> weights[lastOtherThan(direct, trail.players())] = 1;
            case LINEAR -> Arrays.fill(weights, 1.0 / n);
            case TIME_DECAY -> decay(weights, trail.ages(), options.halfLifeDays());
            case POSITION_BASED -> position(weights, options);
            case SHAPLEY -> equally(weights, trail.players());
            case MARKOV, SHAPLEY_RATE -> {
                return new double[0];
            }
        }
        return weights;
    }

    private static int lastOtherThan(int direct, int[] players) {
        for (int i = players.length - 1; i >= 0; i--) if (players[i] != direct) return i;
        return players.length - 1;
    }

    /** 2^(-age / half-life), normalised; from the youngest touch on, so that nothing underflows. */
    private static void decay(double[] weights, double[] ages, double halfLife) {
        double youngest = Arrays.stream(ages).min().orElseThrow();
        double sum = 0;
        for (int i = 0; i < weights.length; i++)
            sum += weights[i] = Math.pow(2, -(ages[i] - youngest) / halfLife);
        for (int i = 0; i < weights.length; i++) weights[i] /= sum;
    }

    private static void position(double[] weights, Options options) {
        int n = weights.length;
        double ends = options.first() + options.last();
        if (n == 1) weights[0] = 1;
        else if (n == 2) {
            weights[0] = ends == 0 ? .5 : options.first() / ends;
            weights[1] = 1 - weights[0];
        } else {
            Arrays.fill(weights, (1 - ends) / (n - 2));
            weights[0] = options.first();
            weights[n - 1] = options.last();
        }
    }

    /**
     * The Shapley value of "converts when all its channels take part" is an equal split among the
     * distinct players; the touches of one player share its part.
     */
    private static void equally(double[] weights, int[] players) {
        long distinct = Arrays.stream(players).distinct().count();
        for (int i = 0; i < weights.length; i++) {
            int player = players[i];
            long same = Arrays.stream(players).filter(p -> p == player).count();
            weights[i] = 1.0 / (distinct * same);
        }
    }
}
