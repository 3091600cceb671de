package embudo.house;

import embudo.text.Texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Message keys as they stand in the code: whole keys, and prefixes that end in a dot and are
 * completed with an enum's key.
 */
record TextUses(Set<String> keys, Set<String> prefixes) {
    private static final String KEY =
            "(?:" + String.join("|", Texts.ROOMS) + ")(?:\\.[A-Za-z0-9_-]+)+";
    private static final Pattern WHOLE = Pattern.compile(KEY);
    private static final Pattern PREFIX = Pattern.compile(KEY + "\\.");

    /** Comments and text blocks come first, so that quotes inside them are no literals. */
    private static final Pattern JAVA =
            Pattern.compile(
                    "/\\*.*?\\*/|//[^\\n]*|\"\"\".*?\"\"\"|'(?:[^'\\\\]|\\\\.)+'|\"((?:[^\"\\\\\\n]|\\\\.)*)\"",
                    Pattern.DOTALL);

    private static final Pattern FXML = Pattern.compile("\"%([^\"]+)\"");
    private static final List<String> FILES =
            List.of(
                    "db",
                    "log",
                    "lock",
                    "json",
                    "yaml",
                    "css",
                    "fxml",
                    "pdf",
                    "csv",
                    "sql",
                    "txt",
                    "png",
                    "properties");

    static TextUses of(Collection<String> java, Collection<String> fxml) {
        TextUses uses = new TextUses(new TreeSet<>(), new TreeSet<>());
        for (String source : java) uses.collect(JAVA.matcher(source));
        for (String source : fxml) uses.collect(FXML.matcher(source));
        return uses;
    }

    static TextUses read(Path main) throws IOException {
        return of(
                sources(main.resolve("java"), ".java"),
                sources(main.resolve("resources"), ".fxml"));
    }

    boolean use(String key) {
        String plain = key.replaceFirst("\\.(one|other)$", "");
        return keys.contains(key)
                || keys.contains(plain)
                || prefixes.stream().anyMatch(key::startsWith);
    }

    /** Keys of the code that no message answers to. */
    List<String> missing(Set<String> messages) {
        return keys.stream()
                .filter(key -> !messages.contains(key) && !messages.contains(key + ".other"))
                .filter(key -> !FILES.contains(key.substring(key.lastIndexOf('.') + 1)))
                .toList();
    }

    /** Prefixes that no message begins with. */
    List<String> empty(Set<String> messages) {
        return prefixes.stream()
                .filter(prefix -> messages.stream().noneMatch(m -> m.startsWith(prefix)))
                .toList();
    }

    private void collect(Matcher literals) {
        while (literals.find()) {
            String literal = literals.group(1);
            if (literal == null) continue;
            if (WHOLE.matcher(literal).matches()) keys.add(literal);
            if (PREFIX.matcher(literal).matches()) prefixes.add(literal);
        }
    }

    private static List<String> sources(Path folder, String ending) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> files = walk.filter(p -> p.toString().endsWith(ending)).sorted().toList();
            List<String> sources = new java.util.ArrayList<>();
            for (Path file : files) sources.add(Files.readString(file));
            return sources;
        }
    }
}
