package embudo.catalog.workflow;

import embudo.catalog.condition.Condition;
import embudo.kernel.Language;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
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
 * @param passages words that depend on the person, by the variable they stand for: the first whose
 *     condition holds; the last one of each is for everybody
 * @param content what the mail does in a sequence, null for mails that are in none
 */
public record Template(
        String key,
        boolean service,
        List<String> variables,
        Map<Language, String> subject,
        Map<Language, String> text,
        Map<String, List<Passage>> passages,
        Content content) {
    /** Words for those of whom a condition holds. */
    public record Passage(Condition when, Map<Language, String> text) {
        public Passage {
            text = Map.copyOf(text);
        }
    }

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
                    "recommendation",
                    "viewed");

    private static final Pattern HOLE =
            Pattern.compile("\\{\\{\\s*([a-z_0-9]+)\\s*(?:\\|([^}]*))?}}");

    public Template {
        variables = List.copyOf(variables);
        subject = Map.copyOf(subject);
        text = Map.copyOf(text);
        passages = Map.copyOf(passages);
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
        for (List<Passage> all : passages.values())
            for (Passage passage : all) names.addAll(named(passage.text().values(), false));
        return names;
    }

    /**
     * The words of each passage for one person.
     *
     * @param holds whether a condition holds of them
     */
    public Map<String, Map<Language, String>> passages(Predicate<Condition> holds) {
        Map<String, Map<Language, String>> chosen = new TreeMap<>();
        passages.forEach((name, all) ->
                chosen.put(
                        name,
                        all.stream()
                                .filter(p -> holds.test(p.when()))
                                .findFirst()
                                .orElse(all.getLast())
                                .text()));
        return chosen;
    }

    /**
     * Subject and text with the variables filled in; {@code value} answers null for unknown.
     * Passages that it does not know are those for everybody.
     */
    public Map<String, String> fill(Language language, Function<String, String> value) {
        Function<String, String> all =
                name -> {
                    String known = value.apply(name);
                    return known != null || !passages.containsKey(name)
                            ? known
                            : fill(passages.get(name).getLast().text().get(language), value);
                };
        Map<String, String> filled = new LinkedHashMap<>();
        filled.put("subject", fill(subject.get(language), all));
        filled.put("text", fill(text.get(language), all));
        return filled;
    }

    /** A text of its own with the variables filled in. */
    public static String fill(String text, Function<String, String> value) {
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
