package embudo.catalog;

import embudo.catalog.condition.Phrases;
import embudo.domain.Band;
import embudo.kernel.Language;

import java.util.Locale;
import java.util.stream.Collectors;

/** What funnels and their steps are called in one language. */
public record FunnelNames(Phrases phrases, Language language) {
    public String funnel(FunnelRule rule) {
        if (rule.key().isEmpty())
            return rule.steps().stream().map(this::step).collect(Collectors.joining(" → "));
        return rule.name().get(language);
    }

    public String step(FunnelStep step) {
        if (!step.name().isEmpty()) return step.name().get(language);
        return step.types().stream()
                .map(t -> phrases.get("domain.event." + t.key()))
                .collect(Collectors.joining(" / "));
    }

    /** What a value of a split is called; null is unknown. */
    public String value(String split, String value) {
        if (value == null) return phrases.get("catalog.funnel.unknown");
        return switch (split) {
            case "channel", "source" -> phrases.get("domain.channel." + lower(value));
            case "device" -> phrases.get("domain.device." + lower(value));
            case "company_size" -> phrases.get("domain.size." + lower(value));
            case "band" -> phrases.get("domain.band." + Band.valueOf(value).key());
            default -> value;
        };
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
