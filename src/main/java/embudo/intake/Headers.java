package embudo.intake;

import java.text.Normalizer;
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

    /** Names in the order declared: of two for one target, the earlier one is the better. */
    private final Map<String, String> targetOf = new LinkedHashMap<>();

    private final Set<String> targets = new LinkedHashSet<>();

    /** Lines of {@code target = name, name, …}. */
    Headers(String declared) {
        for (String line : declared.lines().toList()) {
            String[] sides = line.split("=", 2);
            targets.add(sides[0].strip());
            for (String name : sides[1].split(","))
                targetOf.putIfAbsent(plain(name), sides[0].strip());
            // Our own exports name columns by their keys.
            targetOf.putIfAbsent(plain(sides[0]), sides[0].strip());
        }
    }

    /** Names by target. */
    Headers(Map<String, List<String>> declared) {
        declared.forEach((target, names) -> {
            targets.add(target);
            for (String name : names) targetOf.putIfAbsent(plain(name), target);
            targetOf.putIfAbsent(plain(target), target);
        });
    }

    List<String> targets() {
        return List.copyOf(targets);
    }

    /**
     * Column index to target. Where several columns mean the same, the one whose name was declared
     * first counts, and of two with one name the first.
     */
    Map<Integer, String> map(Row header) {
        Map<String, Integer> columnOf = new HashMap<>();
        for (int i = header.cells().length - 1; i >= 0; i--) columnOf.put(plain(header.cell(i)), i);
        Map<String, Integer> chosen = new LinkedHashMap<>();
        targetOf.forEach((name, target) -> {
            Integer column = columnOf.get(name);
            if (column != null) chosen.putIfAbsent(target, column);
        });
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
