package embudo.catalog;

import embudo.catalog.loyalty.Badge;
import embudo.catalog.loyalty.Level;
import embudo.catalog.loyalty.Loyalty;
import embudo.catalog.loyalty.PointsRule;

import java.util.ArrayList;
import java.util.List;

/** Reads the points programme. */
final class LoyaltyFile {
    private static final int MOST = 1_000_000;

    private LoyaltyFile() {}

    static Loyalty parse(String id, Entry entry) {
        Ids.check(id, entry);
        List<PointsRule> rules = new ArrayList<>();
        for (Entry rule : entry.entries("rules"))
            try (rule) {
                rules.add(rule(rule));
            }
        List<Level> levels = new ArrayList<>();
        for (Entry level : entry.entries("levels"))
            try (level) {
                levels.add(
                        new Level(
                                level.text("key"),
                                level.whole("from", 0, MOST),
                                level.texts("name")));
            }
        if (levels.stream().noneMatch(l -> l.from() == 0))
            entry.fault("catalog.fault.no_first_level", "levels");
        List<Badge> badges = new ArrayList<>();
        for (Entry badge : entry.entries("badges"))
            try (badge) {
                badges.add(badge(badge));
            }
        return new Loyalty(rules, levels, badges);
    }

    private static PointsRule rule(Entry rule) {
        return new PointsRule(
                rule.text("key"),
                rule.has("on") ? StepFile.type(rule, "on") : null,
                rule.whole("points", -MOST, MOST),
                rule.has("per") && rule.word("per", List.of("money", "event")).equals("money"),
                rule.has("silence") ? StepFile.span(rule, "silence", 0) : null,
                rule.texts("name"));
    }

    private static Badge badge(Entry badge) {
        return new Badge(
                badge.text("key"),
                badge.has("on") ? StepFile.type(badge, "on") : null,
                badge.has("times") ? badge.whole("times", 1, MOST) : 1,
                badge.texts("name"));
    }
}
