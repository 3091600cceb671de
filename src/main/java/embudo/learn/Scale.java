package embudo.learn;

import embudo.learn.eval.Logit;

/**
 * The score of a probability on even odds (C90): floor(100 · sigma(logit P - logit base rate)). 50
 * is the average lead, 80 one with four times its odds.
 */
public final class Scale {
    /**
     * Odds that are exact on paper miss their point by some 1e-15 in doubles; a millionth of a
     * point is far below what any model knows.
     */
    private static final double SLACK = 1e-6;

    private Scale() {}

    /**
     * @param probability calibrated, 0 to 1; taken as 1e-6 from both ends
     * @param baseRate share of the outcome among all, 0 to 1; taken likewise
     * @return 0 to 100
     */
    public static int score(double probability, double baseRate) {
        double p = Logit.clamp(probability);
        double base = Logit.clamp(baseRate);
        double above = p * (1 - base);
        return (int) Math.floor(100 * above / (above + base * (1 - p)) + SLACK);
    }

    /**
     * The probability from which on a lead has a score, the inverse of {@link #score}.
     *
     * @param score 0 to 100
     */
    public static double probability(int score, double baseRate) {
        double odds = Logit.of(baseRate) + Logit.of(score / 100.0);
        return Logit.sigmoid(odds);
    }
}
