package embudo.learn.eval;

import java.util.Arrays;

/**
 * Calibration by a line in log odds (Platt 1999, on the logit of the raw probability): P =
 * sigmoid(intercept + slope · logit raw).
 *
 * @param slope never negative
 */
public record Platt(double intercept, double slope) implements Calibration {
    private static final int STEPS = 100;

    @Override
    public double of(double raw) {
        return Logit.sigmoid(intercept + slope * Logit.of(raw));
    }

    /**
     * Greatest likelihood by Newton's method. Outcomes are drawn towards the middle by Platt's
     * targets, so that perfectly separated rows give a finite slope.
     */
    static Platt fit(double[] labels, double[] raw) {
        double hits = Arrays.stream(labels).sum();
        double high = (hits + 1) / (hits + 2);
        double low = 1 / (labels.length - hits + 2);
        double a = Logit.of(hits / labels.length);
        double b = 0;
        double loss = loss(labels, raw, a, b, high, low);
        for (int step = 0; step < STEPS; step++) {
            double ga = 0;
            double gb = 0;
            // A trace of ridge keeps the system solvable when all raw values are alike.
            double aa = 1e-9;
            double ab = 0;
            double bb = 1e-9;
            for (int i = 0; i < labels.length; i++) {
                double x = Logit.of(raw[i]);
                double p = Logit.sigmoid(a + b * x);
                double error = p - (labels[i] == 1 ? high : low);
                double weight = p * (1 - p);
                ga += error;
                gb += error * x;
                aa += weight;
                ab += weight * x;
                bb += weight * x * x;
            }
            double determinant = aa * bb - ab * ab;
            double da = (bb * ga - ab * gb) / determinant;
            double db = (aa * gb - ab * ga) / determinant;
            double length = 1;
            double tried = loss(labels, raw, a - da, b - db, high, low);
            while (tried > loss && length > 1e-6) {
                length /= 2;
                tried = loss(labels, raw, a - length * da, b - length * db, high, low);
            }
            if (!(tried < loss - 1e-12 * labels.length)) break;
            a -= length * da;
            b -= length * db;
            loss = tried;
        }
        return b >= 0 ? new Platt(a, b) : new Platt(Logit.of(hits / labels.length), 0);
    }

    private static double loss(
            double[] labels, double[] raw, double a, double b, double high, double low) {
        double sum = 0;
        for (int i = 0; i < labels.length; i++) {
            double odds = a + b * Logit.of(raw[i]);
            double target = labels[i] == 1 ? high : low;
            // log(1 + e^odds) - target · odds, without overflow
            sum += Math.max(odds, 0) + Math.log1p(Math.exp(-Math.abs(odds))) - target * odds;
        }
        return sum;
    }
}
