package embudo.ui.kit;

import java.util.Map;
import java.util.TreeMap;

/** Named texts as one text, a line each, and back; for what is remembered of a screen. */
public final class NamedTexts {
    private NamedTexts() {}

    /** Names are free of equals signs and line ends. */
    public static String written(Map<String, String> texts) {
        StringBuilder all = new StringBuilder();
        new TreeMap<>(texts)
                .forEach((name, text) -> {
                    String folded = text.replace("\\", "\\\\").replace("\n", "\\n");
                    all.append(name).append('=').append(folded).append('\n');
                });
        return all.toString();
    }

    /** What is no such line is left out. */
    public static Map<String, String> read(String written) {
        Map<String, String> all = new TreeMap<>();
        for (String line : written.split("\n")) {
            int at = line.indexOf('=');
            if (at > 0) all.put(line.substring(0, at), unfolded(line.substring(at + 1)));
        }
        return all;
    }

    private static String unfolded(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '\\' || i + 1 == value.length()) text.append(c);
            else text.append(value.charAt(++i) == 'n' ? '\n' : '\\');
        }
        return text.toString();
    }
}
