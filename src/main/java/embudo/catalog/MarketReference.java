package embudo.catalog;

import embudo.kernel.Language;

import java.util.List;
import java.util.Map;

/**
 * What the market reports of one subject, to plan with.
 *
 * @param place among the others, from 1
 */
public record MarketReference(
        String key, String system, int place, Map<Language, String> name, List<Figure> figures) {
    public MarketReference {
        name = Map.copyOf(name);
        figures = List.copyOf(figures);
    }

    /**
     * One figure.
     *
     * @param unit percent (fractions), ratio, money (minor units of US dollars) or hours
     * @param other what it is set against, NaN for nothing
     * @param against what that is; empty for nothing
     */
    public record Figure(
            Map<Language, String> name,
            String unit,
            double value,
            double other,
            Map<Language, String> against) {
        public Figure {
            name = Map.copyOf(name);
            against = Map.copyOf(against);
        }

        /** By how much of the other it differs, NaN without one; what a headline would round. */
        public double change() {
            return (value - other) / other;
        }
    }
}
