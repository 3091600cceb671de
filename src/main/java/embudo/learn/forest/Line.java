package embudo.learn.forest;

import embudo.learn.data.Field;
import embudo.learn.data.Schema;
import embudo.learn.data.Table;

import java.util.Arrays;

/**
 * A ridge logistic regression over a table's columns, whose answer in log odds is one more column
 * for the forest. Trees of few outcomes split once or twice on each column and so add many weak
 * signs up badly; the line adds them up, the trees learn where it does not hold.
 *
 * @param intercept log odds of a row of zeros
 * @param weights of each column: one of a number (of its signed log1p), one for each level of a
 *     word
 * @param means what each column adds to the log odds on average over the training rows
 */
record Line(double intercept, double[][] weights, double[] means) {
    /** Name of the column it becomes. */
    static final String COLUMN = "= line";

    /** Penalty on squared weights of columns scaled to unit variance. */
    static final double RIDGE = 5;

    /** Log odds of the outcome; the row has no gaps. */
    double of(double[] row) {
        double sum = intercept;
        for (int c = 0; c < row.length; c++) sum += part(c, row[c]);
        return sum;
    }

    private double part(int column, double cell) {
        double[] own = weights[column];
        return own.length > 1 ? own[(int) cell] : own[0] * number(cell);
    }

    /** Counts have long tails: the tenth visit says less than the second. */
    static double number(double cell) {
        return Math.signum(cell) * Math.log1p(Math.abs(cell));
    }

    /** The table, without gaps, with the line as its last column. */
    Table widen(Table table) {
        double[] cells = new double[table.rows()];
        for (int r = 0; r < cells.length; r++) cells[r] = of(table.row(r));
        return table.plus(Field.numeric(COLUMN), cells);
    }

    double[] widen(double[] row) {
        double[] wide = Arrays.copyOf(row, row.length + 1);
        wide[row.length] = of(row);
        return wide;
    }

    static Schema widen(Schema schema) {
        return schema.plus(Field.numeric(COLUMN));
    }

    /**
     * Hands what the forest credits to the line on to the columns it adds up, in proportion to what
     * each adds. A log odd is never worth more than a quarter in probability: what goes beyond
     * belongs to no column and is left out.
     *
     * @param values of the columns and, last, of the line
     * @return of the columns
     */
    double[] spread(double[] row, double[] values) {
        double[] shares = Arrays.copyOf(values, row.length);
        double[] parts = new double[row.length];
        for (int c = 0; c < parts.length; c++) parts[c] = part(c, row[c]) - means[c];
        double sum = Arrays.stream(parts).sum();
        double each = sum == 0 ? 0 : Math.clamp(values[row.length] / sum, 0, 0.25);
        for (int c = 0; c < parts.length; c++) shares[c] += each * parts[c];
        return shares;
    }

    /**
     * Fitted by Newton's method to the rows of full weight: rows that count less are there to tell
     * the trees of other moments.
     *
     * @param table without gaps
     */
    static Line fit(Table table) {
        Design design = Design.of(table);
        double[] beta = Ridge.fit(design.rows(), design.labels(), RIDGE);
        double[][] weights = new double[table.schema().size()][];
        double[] means = new double[weights.length];
        double intercept = beta[0];
        int at = 1;
        for (int c = 0; c < weights.length; c++) {
            int levels = table.schema().field(c).levels().size();
            weights[c] = new double[Math.max(1, levels)];
            for (int l = 0; l < weights[c].length; l++, at++) {
                weights[c][l] = beta[at] / design.spreads()[at];
                intercept -= weights[c][l] * design.means()[at];
                means[c] += weights[c][l] * design.means()[at];
            }
        }
        return new Line(intercept, weights, means);
    }
}
