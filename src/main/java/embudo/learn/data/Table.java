package embudo.learn.data;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Examples with their outcome, in columns; never changed once built. Where order matters (a split
 * by time) rows stand in order of time. Rows of one group, such as one person's examples, are kept
 * together when folds are dealt.
 */
public final class Table {
    private final Schema schema;
    private final double[][] columns;
    private final double[] labels;
    private final double[] weights;
    private final long[] groups;

    Table(Schema schema, double[][] columns, double[] labels, double[] weights, long[] groups) {
        this.schema = schema;
        this.columns = columns;
        this.labels = labels;
        this.weights = weights;
        this.groups = groups;
    }

    public static TableBuilder builder(Schema schema) {
        return new TableBuilder(schema);
    }

    public Schema schema() {
        return schema;
    }

    public int rows() {
        return labels.length;
    }

    /** A number, the index of a level, or NaN. */
    public double value(int row, int column) {
        return columns[column][row];
    }

    /** Outcome of a row: 1 = it happened, 0 = it did not; any number where a value is learned. */
    public double label(int row) {
        return labels[row];
    }

    /** How much a row counts, 1 unless said otherwise. */
    public double weight(int row) {
        return weights[row];
    }

    /**
     * Positions of the rows of full weight; the others are context, and nobody is judged by them.
     */
    public int[] full() {
        return IntStream.range(0, rows()).filter(r -> weights[r] >= 1).toArray();
    }

    public long group(int row) {
        return groups[row];
    }

    /** A copy of one row's cells. */
    public double[] row(int row) {
        double[] cells = new double[columns.length];
        for (int c = 0; c < cells.length; c++) cells[c] = columns[c][row];
        return cells;
    }

    /** A copy of one column's cells. */
    public double[] column(int column) {
        return columns[column].clone();
    }

    public double[] labels() {
        return labels.clone();
    }

    /** Number of rows with label 1. */
    public int positives() {
        return (int) Arrays.stream(labels).filter(l -> l == 1).count();
    }

    /** Weighted share of label 1. */
    public double baseRate() {
        double sum = 0;
        double hits = 0;
        for (int r = 0; r < labels.length; r++) {
            sum += weights[r];
            hits += weights[r] * labels[r];
        }
        return hits / sum;
    }

    /** The rows at these positions, in this order. */
    public Table select(int[] rows) {
        double[][] picked = new double[columns.length][];
        for (int c = 0; c < picked.length; c++) picked[c] = pick(columns[c], rows);
        return new Table(
                schema,
                picked,
                pick(labels, rows),
                pick(weights, rows),
                Arrays.stream(rows).mapToLong(r -> groups[r]).toArray());
    }

    /** All rows without the columns of these names. */
    public Table without(Set<String> names) {
        int[] kept =
                IntStream.range(0, schema.size())
                        .filter(c -> !names.contains(schema.field(c).name()))
                        .toArray();
        return new Table(
                new Schema(Arrays.stream(kept).mapToObj(schema::field).toList()),
                Arrays.stream(kept).mapToObj(c -> columns[c]).toArray(double[][]::new),
                labels,
                weights,
                groups);
    }

    /** All rows without every column but this one. */
    public Table only(String name) {
        Set<String> others = new HashSet<>();
        for (Field field : schema.fields()) others.add(field.name());
        others.remove(name);
        return without(others);
    }

    /** The same rows with one column's cells replaced. */
    public Table with(int column, double[] cells) {
        double[][] changed = columns.clone();
        changed[column] = cells.clone();
        return new Table(schema, changed, labels, weights, groups);
    }

    /** The same rows with a further column at the end. */
    public Table plus(Field field, double[] cells) {
        double[][] wider = Arrays.copyOf(columns, columns.length + 1);
        wider[columns.length] = cells.clone();
        return new Table(schema.plus(field), wider, labels, weights, groups);
    }

    /** SHA-256 in hex of schema, cells, labels and weights. */
    public String fingerprint() {
        Fingerprint print = new Fingerprint().add(schema.fingerprint()).add(labels).add(weights);
        for (double[] column : columns) print.add(column);
        return print.hex();
    }

    /** The same rows with gaps filled; see {@link Imputation}. */
    Table filled(List<double[]> cells) {
        return new Table(schema, cells.toArray(double[][]::new), labels, weights, groups);
    }

    private static double[] pick(double[] from, int[] rows) {
        return Arrays.stream(rows).mapToDouble(r -> from[r]).toArray();
    }
}
