package embudo.intake.matching;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of people and companies in the form they are compared in. */
final class Names {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern POINTS = Pattern.compile("(?<=\\b\\p{L})\\.\\s?(?=\\p{L}\\b)");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> LEGAL_FORMS =
            Set.of(
                    "sl",
                    "slu",
                    "sa",
                    "sau",
                    "sas",
                    "srl",
                    "spa",
                    "inc",
                    "llc",
                    "ltd",
                    "limited",
                    "corp",
                    "co",
                    "company",
                    "gmbh",
                    "ag",
                    "bv",
                    "nv",
                    "plc",
                    "oy",
                    "ab",
                    "lda",
                    "sociedad",
                    "limitada",
                    "anonima",
                    "cv");

    private Names() {}

    /** Words in lower case without accents, in alphabetical order: "Peña, José" is "Jose Pena". */
    static String person(String name) {
        return Arrays.stream(plain(name).split(" ")).sorted().collect(Collectors.joining(" "));
    }

    /** Words in lower case without accents and legal forms: "Nube, S.L." is "nube". */
    static String company(String name) {
        String[] words = plain(name).split(" ");
        String bare =
                Arrays.stream(words)
                        .filter(word -> !LEGAL_FORMS.contains(word))
                        .collect(Collectors.joining(" "));
        return bare.isEmpty() ? String.join(" ", words) : bare;
    }

    private static String plain(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String joined = POINTS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("");
        return OTHER.matcher(joined).replaceAll(" ").strip();
    }

    /**
     * Similarity of two names in compared form, 0 to 1: each word of the shorter name with its best
     * counterpart in the other, weighed by length; a word without counterpart costs a tenth.
     */
    static double similarity(String a, String b) {
        if (a.equals(b)) return 1;
        String[] few = a.split(" ");
        String[] many = b.split(" ");
        if (few.length > many.length) return similarity(b, a);
        boolean[] taken = new boolean[many.length];
        double sum = 0;
        int letters = 0;
        for (String word : few) {
            int best = -1;
            double most = -1;
            for (int i = 0; i < many.length; i++) {
                double likeness = taken[i] ? -1 : JaroWinkler.of(word, many[i]);
                if (likeness > most) {
                    most = likeness;
                    best = i;
                }
            }
            taken[best] = true;
            sum += most * word.length();
            letters += word.length();
        }
        return Math.max(0, sum / Math.max(1, letters) - 0.1 * (many.length - few.length));
    }
}
