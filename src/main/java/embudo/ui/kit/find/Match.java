package embudo.ui.kit.find;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * How well a typed text fits a name: its letters must occur in order. Letters that begin words or
 * follow one another weigh more; gaps and long names cost. Letter case and accents don't matter.
 *
 * @param score higher fits better; comparable between names for one typed text
 * @param places indexes of the matched characters in the name, rising
 */
public record Match(int score, int[] places) {
    private static final int LETTER = 1;
    private static final int NEXT = 7;
    private static final int GAP = 6;
    private static final int WORD = 8;
    private static final int FIRST = 3;
    private static final int WHOLE = 20;
    private static final int IMPOSSIBLE = Integer.MIN_VALUE / 4;

    /** Null when the letters don't occur in order. */
    public static Match of(String typed, String name) {
        char[] wanted = fold(typed.strip());
        char[] text = fold(name);
        if (wanted.length == 0) return new Match(0, new int[0]);
        if (wanted.length > text.length) return null;
        return best(wanted, text);
    }

    /**
     * The best of all ways to place the letters: {@code ends[j]} is the best score of placing the
     * letters so far with the last one at j, {@code from} remembers the way.
     */
    private static Match best(char[] wanted, char[] text) {
        int n = text.length;
        int[] ends = new int[n];
        int[][] from = new int[wanted.length][n];
        for (int i = 0; i < wanted.length; i++) {
            int[] now = new int[n];
            int before = i == 0 ? 0 : IMPOSSIBLE;
            int beforeAt = -1;
            for (int j = 0; j < n; j++) {
                if (i > 0 && j > 1 && ends[j - 2] > before) {
                    before = ends[j - 2];
                    beforeAt = j - 2;
                }
                now[j] = IMPOSSIBLE;
                if (wanted[i] != text[j]) continue;
                boolean start = starts(text, j);
                int here = LETTER + (start ? WORD : 0) + (j == 0 ? FIRST : 0);
                int apart = before - (i > 0 && !start ? GAP : 0);
                int joined = i > 0 && j > 0 ? ends[j - 1] + NEXT : IMPOSSIBLE;
                now[j] = here + Math.max(apart, joined);
                from[i][j] = joined >= apart ? j - 1 : beforeAt;
                if (now[j] < IMPOSSIBLE / 2) now[j] = IMPOSSIBLE;
            }
            ends = now;
        }
        int at = -1;
        for (int j = 0; j < n; j++)
            if (ends[j] > IMPOSSIBLE / 2 && (at < 0 || ends[j] > ends[at])) at = j;
        if (at < 0) return null;
        int score = ends[at] + (Arrays.equals(wanted, text) ? WHOLE : 0) - n / 8;
        int[] places = new int[wanted.length];
        for (int i = wanted.length - 1; i >= 0; i--) {
            places[i] = at;
            at = from[i][at];
        }
        return new Match(score, places);
    }

    private static boolean starts(char[] text, int at) {
        return at == 0
                || !Character.isLetterOrDigit(text[at - 1]) && Character.isLetterOrDigit(text[at]);
    }

    /** Lower case without accents, one character for each of the text's. */
    private static char[] fold(String text) {
        char[] folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            String bare = Normalizer.normalize(text.substring(i, i + 1), Normalizer.Form.NFD);
            folded[i] = bare.substring(0, 1).toLowerCase(Locale.ROOT).charAt(0);
        }
        return folded;
    }
}
