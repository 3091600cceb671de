package embudo.catalog;

import java.text.Normalizer;
import java.util.Locale;

/** Compares what people write. */
final class PlainText {
    private PlainText() {}

    /** Lower case, without accents, everything but letters and digits turned into single spaces. */
    static String of(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
