package embudo.text;

import embudo.kernel.Language;
import embudo.kernel.Problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The product's messages in one language. A message is looked up by key, whose first part names the
 * bundle ({@code embudo/text/<room>_<language>.properties}); {@code {0}} and so on are filled with
 * arguments, which are formatted for the language; a problem among them is said, a list takes a
 * line for each item. A key with the endings {@code .one} and {@code .other} is chosen by its first
 * argument.
 */
public final class Texts {
    /** Rooms that have a bundle. */
    public static final List<String> ROOMS =
            List.of(
                    "kernel",
                    "domain",
                    "catalog",
                    "store",
                    "intake",
                    "measure",
                    "learn",
                    "flow",
                    "watch",
                    "plugins",
                    "connectors",
                    "outbox",
                    "report",
                    "cli",
                    "ui",
                    "app");

    private static final Pattern HOLE = Pattern.compile("\\{(\\d)}");
    private final Language language;
    private final Map<String, String> messages;
    private final Formats formats;

    private Texts(Language language, Map<String, String> messages) {
        this.language = language;
        this.messages = messages;
        this.formats = new Formats(language);
    }

    public static Texts of(Language language) {
        Map<String, String> all = new TreeMap<>();
        for (String room : ROOMS)
            bundle(room, language).forEach((k, v) -> all.put((String) k, (String) v));
        return new Texts(language, all);
    }

    /** One room's messages as written; empty when the room has none. */
    public static Properties bundle(String room, Language language) {
        Properties properties = new Properties();
        String path = "/embudo/text/" + room + "_" + language.code() + ".properties";
        try (InputStream in = Texts.class.getResourceAsStream(path)) {
            if (in != null) properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    public Language language() {
        return language;
    }

    public Formats formats() {
        return formats;
    }

    public Set<String> keys() {
        return messages.keySet();
    }

    public boolean has(String key) {
        return messages.containsKey(key) || messages.containsKey(key + ".other");
    }

    /**
     * The message of {@code key} with its arguments filled in. Missing keys are answered with the
     * key itself: tests find them, and a person is better served by a key than by a crash.
     */
    public String get(String key, Object... args) {
        String template = messages.get(key);
        if (template == null && args.length > 0 && args[0] instanceof Number n)
            template = messages.get(key + (isOne(n) ? ".one" : ".other"));
        if (template == null) return key;
        if (args.length == 0) return template;
        Matcher hole = HOLE.matcher(template);
        StringBuilder text = new StringBuilder();
        while (hole.find()) {
            int i = Integer.parseInt(hole.group(1));
            hole.appendReplacement(
                    text,
                    Matcher.quoteReplacement(i < args.length ? argument(args[i]) : hole.group()));
        }
        return hole.appendTail(text).toString();
    }

    private String argument(Object arg) {
        return switch (arg) {
            case Problem problem -> say(problem);
            case List<?> lines ->
                    lines.stream().map(this::argument).collect(Collectors.joining("\n"));
            default -> formats.any(arg);
        };
    }

    /** What went wrong, for people. */
    public String say(Problem problem) {
        return get(problem.key(), problem.args());
    }

    private static boolean isOne(Number n) {
        return (n instanceof Integer || n instanceof Long) && n.longValue() == 1;
    }
}
