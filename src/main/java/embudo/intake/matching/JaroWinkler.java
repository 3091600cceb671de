package embudo.intake.matching;

/**
 * Similarity of two short texts from 0 to 1: Jaro's share of matching letters with transpositions
 * (pairs out of order, rounded down as in strcmp95), raised for a common beginning of up to four
 * letters (Winkler 1990, weight 0.1).
 */
final class JaroWinkler {
    private static final double PREFIX_WEIGHT = 0.1;
    private static final int LONGEST_PREFIX = 4;

    private JaroWinkler() {}

    static double of(String a, String b) {
        if (a.equals(b)) return 1;
        if (a.isEmpty() || b.isEmpty()) return 0;
        int reach = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        boolean[] takenA = new boolean[a.length()];
        boolean[] takenB = new boolean[b.length()];
        int matches = 0;
        for (int i = 0; i < a.length(); i++)
            for (int j = Math.max(0, i - reach); j < Math.min(b.length(), i + reach + 1); j++)
                if (!takenB[j] && a.charAt(i) == b.charAt(j)) {
                    takenA[i] = takenB[j] = true;
                    matches++;
                    break;
                }
        if (matches == 0) return 0;
        int outOfOrder = 0;
        for (int i = 0, j = 0; i < a.length(); i++) {
            if (!takenA[i]) continue;
            while (!takenB[j]) j++;
            if (a.charAt(i) != b.charAt(j++)) outOfOrder++;
        }
        double m = matches;
        double jaro = (m / a.length() + m / b.length() + (m - outOfOrder / 2) / m) / 3;
        int prefix = 0;
        while (prefix < Math.min(LONGEST_PREFIX, Math.min(a.length(), b.length()))
                && a.charAt(prefix) == b.charAt(prefix)) prefix++;
        return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
    }
}
