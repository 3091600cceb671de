package embudo.learn.eval;

/**
 * Turns a model's raw probability into one that can be read as a rate. Never falls as the raw one
 * rises.
 */
public sealed interface Calibration permits Platt, Isotonic {
    /** The calibrated probability, 0 to 1, of a raw one. */
    double of(double raw);

    /** Calibrates every value in place. */
    default void apply(double[] raw) {
        for (int i = 0; i < raw.length; i++) raw[i] = of(raw[i]);
    }
}
