package embudo.learn;

import embudo.catalog.Fact;

import java.util.EnumMap;
import java.util.Map;

/**
 * What is known about one lead at one moment: {@link Double} for numbers, {@link String} for words
 * and texts. A fact that is missing is unknown.
 */
record Facts(Map<Fact, Object> values) {
    Facts {
        values = values.isEmpty() ? Map.of() : new EnumMap<>(values);
    }

    boolean knows(Fact fact) {
        return values.containsKey(fact);
    }

    double number(Fact fact) {
        return (Double) values.get(fact);
    }

    String text(Fact fact) {
        return (String) values.get(fact);
    }
}
