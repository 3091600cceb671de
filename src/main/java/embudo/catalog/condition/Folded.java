package embudo.catalog.condition;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as conditions compare them: lower case, without accents. */
public final class Folded {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private Folded() {}

    public static String of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++)
            if (lower.charAt(i) > 127)
                return ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                        .replaceAll("");
        return lower;
    }

    /** Compares a text, as it is when folded, with one that is folded already. */
    public static int compare(String text, String folded) {
        int shorter = Math.min(text.length(), folded.length());
        for (int i = 0; i < shorter; i++) {
            char c = text.charAt(i);
            if (c > 127) return of(text).compareTo(folded);
            if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
            if (c != folded.charAt(i)) return c - folded.charAt(i);
        }
        // An accent that follows is no letter more.
        for (int i = shorter; i < text.length(); i++)
            if (text.charAt(i) > 127) return of(text).compareTo(folded);
        return text.length() - folded.length();
    }
}
