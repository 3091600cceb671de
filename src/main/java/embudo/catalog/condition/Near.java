package embudo.catalog.condition;

import java.util.Collection;
import java.util.Locale;

/** Finds the word somebody probably meant. */
final class Near {
    private Near() {}

    /** The nearest of the words by edits, null when none is near. */
    static String of(String written, Collection<String> words) {
        String nearest = null;
        int least = 1 + Math.max(1, written.length() / 3);
        for (String word : words) {
            int edits = edits(written.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT));
            if (edits < least) {
                least = edits;
                nearest = word;
            }
        }
        return nearest;
    }

    /** Letters added, left out, changed or swapped with their neighbour. */
    private static int edits(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) d[i][0] = i;
        for (int j = 0; j <= b.length(); j++) d[0][j] = j;
        for (int i = 1; i <= a.length(); i++)
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] =
                        Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                boolean swapped =
                        i > 1
                                && j > 1
                                && a.charAt(i - 1) == b.charAt(j - 2)
                                && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
            }
        return d[a.length()][b.length()];
    }
}
