package embudo.learn.data;

import java.util.Arrays;

/** Collects rows; columns grow by doubling. */
public final class TableBuilder {
    private final Schema schema;
    private final double[][] columns;
    private double[] labels = new double[64];
    private double[] weights = new double[64];
    private long[] groups = new long[64];
    private int rows;

    TableBuilder(Schema schema) {
        this.schema = schema;
        columns = new double[schema.size()][64];
    }

    /** A row of weight 1 that is a group of its own. */
    public TableBuilder add(double[] cells, double label) {
        return add(cells, label, 1, -1L - rows);
    }

    /**
     * @param cells as {@link Field} says, one for each column
     * @param weight above 0
     * @param group rows of one group, such as one person's, never part in folds; not negative
     */
    public TableBuilder add(double[] cells, double label, double weight, long group) {
        if (cells.length != columns.length)
            throw new IllegalArgumentException(cells.length + " cells, not " + columns.length);
        if (rows == labels.length) grow();
        for (int c = 0; c < cells.length; c++) columns[c][rows] = cells[c];
        labels[rows] = label;
        weights[rows] = weight;
        groups[rows] = group;
        rows++;
        return this;
    }

    public Table build() {
        double[][] cut = new double[columns.length][];
        for (int c = 0; c < cut.length; c++) cut[c] = Arrays.copyOf(columns[c], rows);
        return new Table(
                schema,
                cut,
                Arrays.copyOf(labels, rows),
                Arrays.copyOf(weights, rows),
                Arrays.copyOf(groups, rows));
    }

    private void grow() {
        for (int c = 0; c < columns.length; c++) columns[c] = Arrays.copyOf(columns[c], 2 * rows);
        labels = Arrays.copyOf(labels, 2 * rows);
        weights = Arrays.copyOf(weights, 2 * rows);
        groups = Arrays.copyOf(groups, 2 * rows);
    }
}
