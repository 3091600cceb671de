package embudo.learn.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What stands in for missing cells: the declared value or the training rows' median for numbers,
 * the level {@link Field#UNKNOWN} for words. Applied before training and before scoring alike, so
 * that a model never sees a gap.
 *
 * @param fill one value for each column
 */
public record Imputation(double[] fill) {
    public Imputation {
        fill = fill.clone();
    }

    /** Learns the medians from training rows; 0 where a column is empty throughout. */
    public static Imputation of(Table training) {
        Schema schema = training.schema();
        double[] fill = new double[schema.size()];
        for (int c = 0; c < fill.length; c++) {
            Field field = schema.field(c);
            if (field.nominal()) fill[c] = field.levels().size() - 1;
            else if (!Double.isNaN(field.missing())) fill[c] = field.missing();
            else fill[c] = median(training.column(c));
        }
        return new Imputation(fill);
    }

    @Override
    public double[] fill() {
        return fill.clone();
    }

    /** The row without gaps, in a new array. */
    public double[] apply(double[] row) {
        double[] filled = row.clone();
        for (int c = 0; c < filled.length; c++) if (Double.isNaN(filled[c])) filled[c] = fill[c];
        return filled;
    }

    public Table apply(Table table) {
        List<double[]> columns = new ArrayList<>();
        for (int c = 0; c < fill.length; c++) {
            double[] cells = table.column(c);
            for (int r = 0; r < cells.length; r++) if (Double.isNaN(cells[r])) cells[r] = fill[c];
            columns.add(cells);
        }
        return table.filled(columns);
    }

    private static double median(double[] cells) {
        double[] known = Arrays.stream(cells).filter(v -> !Double.isNaN(v)).sorted().toArray();
        if (known.length == 0) return 0;
        int half = known.length / 2;
        return known.length % 2 == 1 ? known[half] : (known[half - 1] + known[half]) / 2;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Imputation that && Arrays.equals(fill, that.fill);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(fill);
    }

    @Override
    public String toString() {
        return Arrays.toString(fill);
    }
}
