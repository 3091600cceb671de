package embudo.learn.eval;

/** Log odds, in which chances add up. */
public final class Logit {
    private static final double NEAREST = 1e-6;

    private Logit() {}

    /** Keeps a probability 1e-6 away from 0 and 1, where log odds have no value. */
    public static double clamp(double p) {
        return Math.clamp(p, NEAREST, 1 - NEAREST);
    }

    /** Log odds of a clamped probability. */
    public static double of(double p) {
        double inside = clamp(p);
        return Math.log(inside / (1 - inside));
    }

    /** The probability of log odds. */
    public static double sigmoid(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
