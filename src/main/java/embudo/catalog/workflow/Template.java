package embudo.catalog.workflow;

import embudo.kernel.Language;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message in both languages. {@code {{name}}} stands for a variable, {@code {{name|friend}}} for
 * one that may be unknown and the words then used.
 *
 * @param service asked for by the person, such as a reminder of a webinar: it is not held back by
 *     quiet hours and contact limits, only by consent
 * @param variables what a step must give, besides those every message has
 */
public record Template(
        String key,
        boolean service,
        List<String> variables,
        Map<Language, String> subject,
        Map<Language, String> text) {
    /** Known of everybody. */
    public static final Set<String> SURE = Set.of("sender", "points", "level");

    /** Known of some, so that a text must say what to use instead. */
    public static final Set<String> PERHAPS =
            Set.of(
                    "first_name",
                    "company",
                    "webinar_title",
                    "webinar_day",
                    "webinar_time",
                    "score",
                    "recommendation");

    private static final Pattern HOLE =
            Pattern.compile("\\{\\{\\s*([a-z_0-9]+)\\s*(?:\\|([^}]*))?}}");

    public Template {
        variables = List.copyOf(variables);
        subject = Map.copyOf(subject);
        text = Map.copyOf(text);
    }

    /** Variables named anywhere in a text; with {@code bare}, only where nothing stands in. */
    public static Set<String> named(Collection<String> texts, boolean bare) {
        Set<String> names = new TreeSet<>();
        for (String text : texts)
            for (MatchResult hole : HOLE.matcher(text).results().toList())
                if (!bare || hole.group(2) == null) names.add(hole.group(1));
        return names;
    }

    /** Variables that subject or text name in any language. */
    public Set<String> named() {
        Set<String> names = new TreeSet<>(named(subject.values(), false));
        names.addAll(named(text.values(), false));
        return names;
    }

    /** Subject and text with the variables filled in; {@code value} answers null for unknown. */
    public Map<String, String> fill(Language language, Function<String, String> value) {
        Map<String, String> filled = new LinkedHashMap<>();
        filled.put("subject", fill(subject.get(language), value));
        filled.put("text", fill(text.get(language), value));
        return filled;
    }

    private static String fill(String text, Function<String, String> value) {
        Matcher hole = HOLE.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (hole.find()) {
            String known = value.apply(hole.group(1));
            String instead = hole.group(2) == null ? "" : hole.group(2).strip();
            hole.appendReplacement(
                    filled, Matcher.quoteReplacement(known == null ? instead : known));
        }
        return hole.appendTail(filled).toString();
    }
}
