package embudo.intake;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What columns are called: for each target the names that files give it, in English and Spanish.
 * Names compare without case, accents and punctuation.
 */
final class Headers {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<String, String> targetOf = new HashMap<>();
    private final Set<String> targets = new LinkedHashSet<>();

    /** Lines of {@code target = name, name, …}. */
    Headers(String declared) {
        for (String line : declared.lines().toList()) {
            String[] sides = line.split("=", 2);
            targets.add(sides[0].strip());
            for (String name : sides[1].split(","))
                targetOf.putIfAbsent(plain(name), sides[0].strip());
        }
    }

    List<String> targets() {
        return List.copyOf(targets);
    }

    /** The target a header means, null when it is not known. */
    String target(String header) {
        return targetOf.get(plain(header));
    }

    /** Column index to target; where two columns mean the same, the first one counts. */
    Map<Integer, String> map(Row header) {
        Map<Integer, String> mapping = new LinkedHashMap<>();
        for (int i = 0; i < header.cells().length; i++) {
            String target = target(header.cell(i));
            if (target != null && !mapping.containsValue(target)) mapping.put(i, target);
        }
        return mapping;
    }

    /** Lower case, accents and punctuation dropped, words one blank apart. */
    static String plain(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return OTHER.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
