package embudo.catalog.loyalty;

import embudo.kernel.Language;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The points programme: rules, levels by threshold, badges. The lowest level is everybody's. */
public record Loyalty(List<PointsRule> rules, List<Level> levels, List<Badge> badges) {
    public Loyalty {
        rules = List.copyOf(rules);
        levels = levels.stream().sorted(Comparator.comparingInt(Level::from)).toList();
        badges = List.copyOf(badges);
    }

    public Optional<PointsRule> rule(String key) {
        return rules.stream().filter(r -> r.key().equals(key)).findFirst();
    }

    /** The name of the rule, level or badge with this key. */
    public Optional<Map<Language, String>> named(String key) {
        Map<String, Map<Language, String>> names = new HashMap<>();
        badges.forEach(b -> names.put(b.key(), b.name()));
        levels.forEach(l -> names.put(l.key(), l.name()));
        rules.forEach(r -> names.put(r.key(), r.name()));
        return Optional.ofNullable(names.get(key));
    }

    /** The level of somebody who has earned so many points. */
    public Level level(long earned) {
        Level reached = levels.getFirst();
        for (Level level : levels) if (earned >= level.from()) reached = level;
        return reached;
    }

    /** The next one; empty at the top. */
    public Optional<Level> after(long earned) {
        return levels.stream().filter(l -> l.from() > earned).findFirst();
    }
}
