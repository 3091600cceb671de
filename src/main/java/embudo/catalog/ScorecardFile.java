package embudo.catalog;

import embudo.domain.Score;
import embudo.kernel.Language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** Reads a scorecard. */
final class ScorecardFile {
    private static final List<String> GROUPS = keys(Score.Group.values());
    private static final List<String> FACTS = keys(Fact.values());

    private ScorecardFile() {}

    static Scorecard parse(String id, Entry entry) {
        Ids.check(id, entry);
        int limit = entry.whole("groupLimit", 1, 100);
        if (limit * GROUPS.size() != 100) entry.fault("catalog.fault.group_limit", "groupLimit");
        List<Scorecard.Factor> factors = new ArrayList<>();
        Set<Fact> seen = EnumSet.noneOf(Fact.class);
        for (Entry line : entry.entries("factors"))
            try (line) {
                Scorecard.Factor factor = factor(line, limit);
                if (!seen.add(factor.fact()))
                    line.fault("catalog.fault.duplicate_fact", "fact", factor.fact().key());
                factors.add(factor);
            }
        for (Score.Group group : Score.Group.values())
            if (most(factors, group) < limit)
                entry.fault("catalog.fault.group_short", "factors", key(group), limit);
        return new Scorecard(entry.text("version"), limit, factors);
    }

    private static int most(List<Scorecard.Factor> factors, Score.Group group) {
        return factors.stream()
                .filter(f -> f.group() == group)
                .mapToInt(f -> f.points().most())
                .sum();
    }

    private static Scorecard.Factor factor(Entry line, int limit) {
        int group = GROUPS.indexOf(line.word("group", GROUPS));
        int named = FACTS.indexOf(line.word("fact", FACTS));
        Fact fact = Fact.values()[Math.max(0, named)];
        return new Scorecard.Factor(
                Score.Group.values()[Math.max(0, group)], fact, points(line, fact, limit));
    }

    private static Points points(Entry line, Fact fact, int limit) {
        return switch (fact.type()) {
            case WORD -> words(line, fact, limit);
            case TEXT ->
                    line.has("known")
                            ? new Points.Known(line.whole("known", 0, limit))
                            : levels(line, limit);
            case NUMBER ->
                    line.has("atMost")
                            ? new Points.AtMost(steps(line, "atMost", limit, -1))
                            : new Points.AtLeast(steps(line, "atLeast", limit, 1));
        };
    }

    private static Points words(Entry line, Fact fact, int limit) {
        Map<String, Integer> points = new HashMap<>();
        try (Entry words = line.entry("words")) {
            for (String word : fact.words()) points.put(word, words.whole(word, 0, limit));
        }
        return new Points.Words(points);
    }

    /** Points must rise (+1) or fall (-1) with the number, or "more is better" would be untrue. */
    private static NavigableMap<Integer, Integer> steps(
            Entry line, String key, int limit, int direction) {
        NavigableMap<Integer, Integer> steps = new TreeMap<>();
        try (Entry inner = line.entry(key)) {
            for (String from : inner.keys()) {
                int points = inner.whole(from, 0, limit);
                if (from.matches("\\d{1,9}")) steps.put(Integer.parseInt(from), points);
                else inner.fault("catalog.fault.step", from);
            }
        }
        Integer before = null;
        for (Integer points : steps.values()) {
            if (before != null && (points - before) * direction <= 0) {
                line.fault("catalog.fault.step_order", key);
                break;
            }
            before = points;
        }
        return steps;
    }

    private static Points levels(Entry line, int limit) {
        List<Points.Level> levels = new ArrayList<>();
        for (Entry level : line.entries("levels"))
            try (level) {
                List<String> keywords = new ArrayList<>();
                for (Language language : Language.values())
                    keywords.addAll(level.words(language.code(), List.of()));
                for (String word : keywords)
                    if (!word.equals(PlainText.of(word)))
                        level.fault("catalog.fault.keyword", "level", word, PlainText.of(word));
                levels.add(
                        new Points.Level(
                                level.text("level"), level.whole("points", 0, limit), keywords));
            }
        return new Points.Levels(levels, line.whole("other", 0, limit));
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> keys(Enum<?>[] constants) {
        return Arrays.stream(constants).map(ScorecardFile::key).toList();
    }
}
