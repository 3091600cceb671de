package embudo.learn.forest;

import embudo.learn.data.Field;
import embudo.learn.data.Table;

/** Rows as the regression sees them: a one, then every column to mean 0 and variance 1. */
record Design(double[][] rows, double[] labels, double[] means, double[] spreads) {
    static Design of(Table table) {
        int[] full = table.full();
        int width = 1;
        for (Field field : table.schema().fields()) width += Math.max(1, field.levels().size());
        double[][] rows = new double[full.length][width];
        double[] labels = new double[full.length];
        for (int r = 0; r < full.length; r++) {
            rows[r][0] = 1;
            labels[r] = table.label(full[r]);
            int at = 1;
            for (int c = 0; c < table.schema().size(); c++) {
                int levels = table.schema().field(c).levels().size();
                double cell = table.value(full[r], c);
                if (levels > 0) rows[r][at + (int) cell] = 1;
                else rows[r][at] = Line.number(cell);
                at += Math.max(1, levels);
            }
        }
        double[] means = new double[width];
        double[] spreads = new double[width];
        for (int c = 1; c < width; c++) {
            double squares = 0;
            for (double[] row : rows) means[c] += row[c] / rows.length;
            for (double[] row : rows) squares += Math.pow(row[c] - means[c], 2) / rows.length;
            spreads[c] = squares < 1e-12 ? 1 : Math.sqrt(squares);
            for (double[] row : rows) row[c] = (row[c] - means[c]) / spreads[c];
        }
        return new Design(rows, labels, means, spreads);
    }
}
