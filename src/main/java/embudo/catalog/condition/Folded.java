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
}
