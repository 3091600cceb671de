package embudo.house;

import embudo.kernel.Language;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The messages of one room in each language, and what is wrong with them.
 *
 * @param room first part of every key
 */
record TextBundles(String room, Map<Language, Map<String, String>> messages) {
    private static final Pattern HOLE = Pattern.compile("\\{(\\d)}");

    static TextBundles read(Path folder, String room) throws IOException {
        Map<Language, Map<String, String>> messages = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Map<String, String> all = new TreeMap<>();
            Path file = folder.resolve(room + "_" + language.code() + ".properties");
            if (Files.exists(file))
                try (Reader reader = Files.newBufferedReader(file)) {
                    new Twice(all).load(reader);
                }
            messages.put(language, all);
        }
        return new TextBundles(room, messages);
    }

    TreeSet<String> keys() {
        TreeSet<String> keys = new TreeSet<>();
        messages.values().forEach(m -> keys.addAll(m.keySet()));
        return keys;
    }

    /** Keys of another room, missing in a language, blank, or with different holes. */
    List<String> uneven() {
        List<String> wrong = new ArrayList<>();
        for (String key : keys()) {
            if (!key.startsWith(room + ".")) wrong.add(key + " is not a key of " + room);
            Map<Language, TreeSet<String>> holes = new EnumMap<>(Language.class);
            for (Language language : Language.values()) {
                String text = messages.get(language).get(key);
                if (text == null || text.isBlank())
                    wrong.add(key + " has no text in " + language.code());
                else holes.put(language, holes(text));
            }
            if (holes.values().stream().distinct().count() > 1)
                wrong.add(key + " has different holes: " + holes);
            if (key.endsWith(".one") && !keys().contains(key.replaceFirst("one$", "other")))
                wrong.add(key + " has no .other");
        }
        return wrong;
    }

    /** Keys that say the same in every language, unless each of their words is the same in all. */
    List<String> untranslated(List<String> wordsOfAll) {
        return keys().stream()
                .filter(k -> messages.values().stream().map(m -> m.get(k)).distinct().count() == 1)
                .filter(k -> !wordsOfAll.containsAll(words(messages.get(Language.EN).get(k))))
                .toList();
    }

    private static List<String> words(String text) {
        return Arrays.stream(HOLE.matcher(text).replaceAll(" ").split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static TreeSet<String> holes(String text) {
        TreeSet<String> holes = new TreeSet<>();
        Matcher hole = HOLE.matcher(text);
        while (hole.find()) holes.add(hole.group(1));
        return holes;
    }

    /** A properties reader that marks a key given twice, which {@link Properties} would hide. */
    private static final class Twice extends Properties {
        private static final long serialVersionUID = 1;
        private final transient Map<String, String> all;

        Twice(Map<String, String> all) {
            this.all = all;
        }

        @Override
        public synchronized Object put(Object key, Object value) {
            if (all.put((String) key, (String) value) != null)
                all.put((String) key + " (twice)", "");
            return value;
        }
    }
}
