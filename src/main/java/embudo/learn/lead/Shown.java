package embudo.learn.lead;

import embudo.catalog.Feature;
import embudo.learn.data.Field;

import java.util.List;
import java.util.Locale;

/** A feature's value as people read it, and back. */
final class Shown {
    private Shown() {}

    /** A plain number, a word (which may have a message), or empty where nothing is known. */
    static String of(Feature feature, Object value) {
        if (value == null) return "";
        if (value instanceof String word) return word;
        double number = (Double) value;
        if (feature.source() instanceof Feature.FromField from && !from.levels().isEmpty())
            return from.levels().get((int) number - 1);
        return switch (feature.unit()) {
            case SHARE -> String.format(Locale.ROOT, "%.2f", number);
            case POINTS -> String.valueOf(Math.round(number));
            default ->
                    number == Math.rint(number)
                            ? String.valueOf((long) number)
                            : String.valueOf(number);
        };
    }

    /** The value that was shown; null for empty. */
    static Object read(Feature feature, String shown) {
        if (shown.isEmpty()) return null;
        if (feature.nominal()) return shown;
        if (feature.source() instanceof Feature.FromField from && !from.levels().isEmpty())
            return from.levels().indexOf(shown) + 1.0;
        return Double.valueOf(shown);
    }

    static List<String> choices(Feature feature, Field field) {
        if (feature.nominal())
            return field.levels().stream().filter(l -> !l.equals(Field.UNKNOWN)).toList();
        return feature.source() instanceof Feature.FromField from ? from.levels() : List.of();
    }
}
