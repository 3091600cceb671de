package embudo.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What columns are called: for each target the names that files give it, in English and Spanish.
 * Names compare without case, accents and punctuation.
 */
final class Headers {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** What a name means; of two for one target, the lower rank is the better. */
    private record Meaning(int rank, String target) {}

    private record Hit(Meaning meaning, int column) {}

    private final Map<String, Meaning> meaningOf = new HashMap<>();

    private final Set<String> targets = new LinkedHashSet<>();

    /** Lines of {@code target = name, name, …}. */
    Headers(String declared) {
        for (String line : declared.lines().toList()) {
            String[] sides = line.split("=", 2);
            targets.add(sides[0].strip());
            for (String name : sides[1].split(",")) declare(name, sides[0].strip());
            // Our own exports name columns by their keys.
            declare(sides[0], sides[0].strip());
        }
    }

    /** Names by target. */
    Headers(Map<String, List<String>> declared) {
        declared.forEach((target, names) -> {
            targets.add(target);
            for (String name : names) declare(name, target);
            declare(target, target);
        });
    }

    private void declare(String name, String target) {
        meaningOf.putIfAbsent(plain(name), new Meaning(meaningOf.size(), target));
    }

    List<String> targets() {
        return List.copyOf(targets);
    }

    /**
     * Column index to target. Where several columns mean the same, the one whose name was declared
     * first counts, and of two with one name the first.
     */
    Map<Integer, String> map(Row row) {
        List<Hit> hits = new ArrayList<>();
        row.titles()
                .forEach((name, column) -> {
                    Meaning meaning = meaningOf.get(name);
                    if (meaning != null) hits.add(new Hit(meaning, column));
                });
        hits.sort(Comparator.comparingInt(hit -> hit.meaning.rank));
        Map<String, Integer> chosen = new LinkedHashMap<>();
        hits.forEach(hit -> chosen.putIfAbsent(hit.meaning.target, hit.column));
        Map<Integer, String> mapping = new TreeMap<>();
        chosen.forEach((target, column) -> mapping.put(column, target));
        return mapping;
    }

    /** Lower case, accents and punctuation dropped, words one blank apart. */
    static String plain(String text) {
        return text.chars().allMatch(c -> c < 128) ? plainAscii(text) : plainWords(text);
    }

    /** The same for most headers, without patterns: every kind reads every line at the top. */
    private static String plainAscii(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = Character.toLowerCase(text.charAt(i));
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') plain.append(c);
            else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') plain.append(' ');
        }
        return plain.toString().strip();
    }

    private static String plainWords(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return OTHER.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
