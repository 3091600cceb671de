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
            int edits = edits(written.toLowerCase(Locale.ROOT), word);
            if (edits < least) {
                least = edits;
                nearest = word;
            }
        }
        return nearest;
    }

    /** Levenshtein distance. */
    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j], row[j - 1]) + 1, corner + change);
                corner = above;
            }
        }
        return row[b.length()];
    }
}
