package embudo.sample;

import java.util.SplittableRandom;

/**
 * Chance with a fixed seed. Only strict arithmetic, so that the draws are the same on every
 * machine.
 */
final class Noise {
    private final SplittableRandom random;

    /** The same parts give the same draws. */
    Noise(long... parts) {
        long seed = 0x5EA50;
        for (long part : parts) seed = mix(seed ^ part * 0x9E3779B97F4A7C15L);
        random = new SplittableRandom(seed);
    }

    private static long mix(long z) {
        long a = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ a >>> 27) * 0x94D049BB133111EBL;
        return b ^ b >>> 31;
    }

    /** Above 0 and below 1. */
    double even() {
        return ((random.nextLong() >>> 12) + 0.5) * 0x1p-52;
    }

    boolean chance(double p) {
        return even() < p;
    }

    /** From 0 to below {@code bound}. */
    int below(int bound) {
        return (int) (even() * bound);
    }

    <T> T any(T[] some) {
        return some[below(some.length)];
    }

    /** The place of a weight, drawn in proportion to it. */
    int weighted(double... weights) {
        double sum = 0;
        for (double w : weights) sum += w;
        double at = even() * sum;
        for (int i = 0; i < weights.length - 1; i++) {
            at -= weights[i];
            if (at < 0) return i;
        }
        return weights.length - 1;
    }

    /** Standard normal, by Box and Muller. */
    double normal() {
        return StrictMath.sqrt(-2 * StrictMath.log(even()))
                * StrictMath.cos(2 * StrictMath.PI * even());
    }

    double logistic() {
        double u = even();
        return StrictMath.log(u / (1 - u));
    }

    /** Added to the logarithm of weights, the largest sums are a draw without replacement. */
    double gumbel() {
        return -StrictMath.log(-StrictMath.log(even()));
    }

    double exponential(double mean) {
        return -mean * StrictMath.log(even());
    }

    /** A number of events that happen {@code mean} times on average; Knuth's product. */
    int poisson(double mean) {
        double limit = StrictMath.exp(-mean);
        int n = 0;
        for (double p = even(); p > limit; p *= even()) n++;
        return n;
    }

    static double sigma(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }
}
