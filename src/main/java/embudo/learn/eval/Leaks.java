package embudo.learn.eval;

import embudo.kernel.Progress;
import embudo.learn.data.Table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Finds columns that were probably written after the outcome: one that ranks the rows nearly
 * perfectly alone, or without which the ranking collapses.
 */
public final class Leaks {
    private static final double ALONE = 0.9;
    private static final double FALL = 0.1;

    /** A column whose shuffling costs less than this is not worth a training without it. */
    private static final double WORTH_TRYING = 0.02;

    private static final int TRIES = 3;
    private static final int BINS = 20;

    private Leaks() {}

    /** Why a column is suspected. */
    public enum Kind {
        ALONE,
        FALL
    }

    /**
     * @param value AUC of the column alone, or how far the AUC falls without it
     */
    public record Leak(String field, Kind kind, double value) {}

    /**
     * @param learner trained again without each of the few most important columns
     * @param importance most important first, as {@link CrossValidation} gives it
     */
    public static List<Leak> find(
            Table table,
            Learner learner,
            List<Split> splits,
            List<CrossValidation.Importance> importance,
            Progress progress) {
        List<Leak> leaks = new ArrayList<>();
        for (int c = 0; c < table.schema().size(); c++) {
            double auc = alone(table, c, splits);
            if (auc > ALONE) leaks.add(new Leak(table.schema().field(c).name(), Kind.ALONE, auc));
        }
        List<String> tried =
                importance.stream()
                        .filter(i -> i.aucDrop() > WORTH_TRYING)
                        .map(CrossValidation.Importance::field)
                        .filter(f -> leaks.stream().noneMatch(l -> l.field().equals(f)))
                        .limit(table.schema().size() > 1 ? TRIES : 0)
                        .toList();
        if (tried.isEmpty()) return leaks;
        double whole = CrossValidation.of(table, learner, splits, progress).auc();
        for (String field : tried) {
            Table rest = table.without(Set.of(field));
            double fall = whole - CrossValidation.of(rest, learner, splits, progress).auc();
            if (fall > FALL) leaks.add(new Leak(field, Kind.FALL, fall));
        }
        return leaks;
    }

    /**
     * AUC of one column alone on held-out rows: words, and numbers in twenty equally full bins, are
     * ranked by the rate of the outcome among the training rows.
     */
    static double alone(Table table, int column, List<Split> splits) {
        double[] cells = table.column(column);
        int[] bins = new int[cells.length];
        int most = 0;
        double[] borders = table.schema().field(column).nominal() ? new double[0] : borders(cells);
        for (int r = 0; r < cells.length; r++) {
            bins[r] = bin(cells[r], borders);
            most = Math.max(most, bins[r]);
        }
        int heldOut = splits.stream().mapToInt(s -> s.heldOut().length).sum();
        double[] labels = new double[heldOut];
        double[] rates = new double[heldOut];
        int at = 0;
        for (Split split : splits) {
            double[] hits = new double[most + 1];
            double[] rows = new double[most + 1];
            double base = 0;
            for (int r : split.training()) {
                rows[bins[r]]++;
                hits[bins[r]] += table.label(r);
                base += table.label(r) / split.training().length;
            }
            for (int r : split.heldOut()) {
                labels[at] = table.label(r);
                rates[at++] = (hits[bins[r]] + base) / (rows[bins[r]] + 1);
            }
        }
        return Measures.auc(labels, rates);
    }

    /** Bin 0 holds the missing cells. */
    private static int bin(double cell, double[] borders) {
        if (Double.isNaN(cell)) return 0;
        if (borders.length == 0) return 1 + (int) cell;
        int found = Arrays.binarySearch(borders, cell);
        return 1 + (found >= 0 ? found : -found - 1);
    }

    /** Distinct upper borders of twenty bins; at least one, so that numbers are told from words. */
    private static double[] borders(double[] cells) {
        double[] known = Arrays.stream(cells).filter(v -> !Double.isNaN(v)).sorted().toArray();
        if (known.length == 0) return new double[] {0};
        double[] borders = new double[BINS];
        for (int b = 1; b <= BINS; b++)
            borders[b - 1] = known[Math.max(0, (int) ((long) b * known.length / BINS) - 1)];
        return Arrays.stream(borders).distinct().toArray();
    }
}
