package embudo.learn;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a budget that somebody wrote as text. */
public final class Budget {
    private static final Pattern AMOUNT =
            Pattern.compile("(\\d{1,3}(?:[.,\\s]\\d{3})+|\\d+)\\s*(k|m)?\\b");

    private Budget() {}

    /** The largest amount named: 5000 for {@code 1000-5000}, 10000 for {@code 5k to 10k}. */
    public static OptionalDouble upperEnd(String text) {
        if (text == null) return OptionalDouble.empty();
        Matcher amounts = AMOUNT.matcher(text.toLowerCase(Locale.ROOT));
        return amounts.results()
                .mapToDouble(found ->
                        Double.parseDouble(found.group(1).replaceAll("\\D", ""))
                                * unit(found.group(2)))
                .max();
    }

    private static double unit(String letter) {
        if (letter == null) return 1;
        return letter.equals("k") ? 1_000 : 1_000_000;
    }
}
