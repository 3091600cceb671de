package embudo.learn.lead;

import embudo.catalog.Feature;
import embudo.learn.data.Field;
import embudo.learn.data.Schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns values that {@link FeatureReader} read into the cells of a table. */
final class Encoding {
    private static final int MOST_LEVELS = 40;

    /** A word that fewer examples have than this becomes "unknown". */
    private static final int RARE = 10;

    private Encoding() {}

    /** The columns of examples; the levels of words are those seen often enough. */
    static Schema schema(List<Feature> features, List<Object[]> values) {
        List<Field> fields = new ArrayList<>();
        for (int f = 0; f < features.size(); f++) {
            Feature feature = features.get(f);
            fields.add(
                    feature.nominal()
                            ? Field.nominal(feature.key(), levels(values, f))
                            : Field.numeric(feature.key(), gap(feature)));
        }
        return new Schema(fields);
    }

    private static double gap(Feature feature) {
        return switch (feature.missing()) {
            case ZERO -> 0;
            case MEDIAN -> Double.NaN;
            // Below every value that occurs, so that a cut can tell it apart.
            case LEVEL -> feature.unit() == Feature.Unit.LEVEL ? 0 : -1;
        };
    }

    private static List<String> levels(List<Object[]> values, int f) {
        Map<String, Integer> counts = new HashMap<>();
        for (Object[] row : values)
            if (row[f] instanceof String word) counts.merge(word, 1, Integer::sum);
        return counts.entrySet().stream()
                .filter(e -> e.getValue() >= RARE)
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_LEVELS)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    static double[] cells(Schema schema, Object[] values) {
        double[] cells = new double[values.length];
        for (int f = 0; f < cells.length; f++) {
            Field field = schema.field(f);
            cells[f] =
                    field.nominal()
                            ? field.cell((String) values[f])
                            : values[f] == null ? Double.NaN : (Double) values[f];
        }
        return cells;
    }
}
