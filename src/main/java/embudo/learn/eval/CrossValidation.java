package embudo.learn.eval;

import embudo.kernel.Progress;
import embudo.learn.data.Table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Predictions for held-out rows, each by a model that did not see it.
 *
 * @param labels outcomes of all held-out rows
 * @param probabilities what was predicted for them, in the same order
 * @param importance one for each column, the most important first; empty when not asked for
 */
public record CrossValidation(
        double[] labels, double[] probabilities, List<Importance> importance) {
    /** How much the AUC of held-out rows falls when a column's cells are shuffled among them. */
    public record Importance(String field, double aucDrop) {}

    /** Predictions alone. */
    public static CrossValidation of(
            Table table, Learner learner, List<Split> splits, Progress progress) {
        return run(table, learner, splits, null, progress);
    }

    /** Predictions and permutation importance, the mean over all splits. */
    public static CrossValidation withImportance(
            Table table, Learner learner, List<Split> splits, long seed, Progress progress) {
        return run(table, learner, splits, new Random(seed), progress);
    }

    public double auc() {
        return Measures.auc(labels, probabilities);
    }

    private static CrossValidation run(
            Table table, Learner learner, List<Split> splits, Random shuffle, Progress progress) {
        int rows = splits.stream().mapToInt(s -> s.heldOut().length).sum();
        double[] labels = new double[rows];
        double[] probabilities = new double[rows];
        double[] drops = new double[table.schema().size()];
        int at = 0;
        for (Split split : splits) {
            progress.check();
            Learner.Predictor model = learner.train(table.select(split.training()), progress);
            Table held = table.select(split.heldOut());
            double[] predicted = model.probabilities(held);
            System.arraycopy(held.labels(), 0, labels, at, predicted.length);
            System.arraycopy(predicted, 0, probabilities, at, predicted.length);
            at += predicted.length;
            if (shuffle == null) continue;
            double whole = Measures.auc(held.labels(), predicted);
            for (int c = 0; c < drops.length; c++) {
                progress.check();
                Table mixed = held.with(c, shuffled(held.column(c), shuffle));
                double auc = Measures.auc(held.labels(), model.probabilities(mixed));
                drops[c] += (whole - auc) / splits.size();
            }
        }
        List<Importance> importance = new ArrayList<>();
        if (shuffle != null)
            for (int c = 0; c < drops.length; c++)
                importance.add(new Importance(table.schema().field(c).name(), drops[c]));
        importance.sort(Comparator.comparingDouble(i -> -i.aucDrop()));
        return new CrossValidation(labels, probabilities, List.copyOf(importance));
    }

    private static double[] shuffled(double[] cells, Random random) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, cells.length).boxed().toList());
        Collections.shuffle(order, random);
        return order.stream().mapToDouble(i -> cells[i]).toArray();
    }
}
