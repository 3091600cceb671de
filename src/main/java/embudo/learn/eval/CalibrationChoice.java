package embudo.learn.eval;

import java.util.Random;
import java.util.stream.IntStream;

/** Fits a calibration to predictions for rows that their model had not seen. */
public final class CalibrationChoice {
    private static final int FOLDS = 5;

    /** Fewer rows of either outcome than this do not carry the steps of an isotonic fit. */
    private static final int FEWEST = 50;

    /**
     * From this many rows of either outcome on, the steps are sure enough to be taken as they are.
     */
    private static final int PLENTY = 500;

    private CalibrationChoice() {}

    /**
     * Isotonic where there is plenty to fit it to (Niculescu-Mizil and Caruana 2005), Platt where
     * there is little; between them whichever has the smaller log loss on rows that it was not
     * fitted to.
     *
     * @param raw out-of-fold predictions of the rows
     */
    public static Calibration of(double[] labels, double[] raw, long seed) {
        long hits = IntStream.range(0, labels.length).filter(i -> labels[i] == 1).count();
        long rarer = Math.min(hits, labels.length - hits);
        if (rarer < FEWEST) return Platt.fit(labels, raw);
        if (rarer >= PLENTY) return Isotonic.fit(labels, raw);
        Random random = new Random(seed);
        int[] fold = IntStream.range(0, labels.length).map(i -> random.nextInt(FOLDS)).toArray();
        double[] platt = new double[labels.length];
        double[] isotonic = new double[labels.length];
        for (int f = 0; f < FOLDS; f++) {
            int held = f;
            int[] in = IntStream.range(0, fold.length).filter(i -> fold[i] != held).toArray();
            Platt line = Platt.fit(pick(labels, in), pick(raw, in));
            Isotonic steps = Isotonic.fit(pick(labels, in), pick(raw, in));
            for (int i = 0; i < fold.length; i++)
                if (fold[i] == held) {
                    platt[i] = line.of(raw[i]);
                    isotonic[i] = steps.of(raw[i]);
                }
        }
        return Measures.logLoss(labels, platt) <= Measures.logLoss(labels, isotonic)
                ? Platt.fit(labels, raw)
                : Isotonic.fit(labels, raw);
    }

    private static double[] pick(double[] from, int[] rows) {
        return IntStream.of(rows).mapToDouble(r -> from[r]).toArray();
    }
}
