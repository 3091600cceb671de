package embudo.bench;

import embudo.kernel.Progress;
import embudo.kernel.Ticker;
import embudo.kernel.Work;
import embudo.learn.data.Imputation;
import embudo.learn.data.Table;
import embudo.learn.forest.Examples;
import embudo.learn.forest.ForestConfig;
import embudo.learn.forest.ForestModel;
import embudo.learn.forest.ForestTrainer;
import embudo.learn.weka.WekaRows;

import weka.classifiers.trees.RandomForest;
import weka.core.Instances;
import weka.core.SerializationHelper;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Scoring and explanation of 100,000 rows by forests of 100 trees, against Weka's own forest asked
 * row by row in the same run; a difference above 1e-9 ends it.
 */
public final class ForestBench {
    private static final int ROWS = 100_000;
    private static final int RUNS = 5;

    private ForestBench() {}

    public static void main(String[] args) throws Exception {
        Table all = Examples.random(ROWS, 20, 1);
        Table table = Imputation.of(all).apply(all);
        Table training = table.select(IntStream.range(0, 8_000).toArray());
        for (int leaf : new int[] {5, 20}) run(table, training, leaf);
    }

    private static void run(Table table, Table training, int leaf) throws Exception {
        ForestModel model;
        try (Work work = new Work()) {
            model =
                    new ForestTrainer(work, Ticker.system())
                            .train(training, ForestConfig.DEFAULT.leaf(leaf), Progress.NONE);
        }
        RandomForest weka = new RandomForest();
        weka.setOptions(new String[] {"-I", "100", "-S", "42", "-M", "" + leaf});
        weka.buildClassifier(WekaRows.of(training));
        Instances rows = WekaRows.of(table);
        double[] packed = new double[ROWS];
        double[] theirs = new double[ROWS];
        double[] ours = new double[RUNS];
        double[] slow = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long begin = System.nanoTime();
            model.forest().probabilities(table, packed);
            ours[run] = (System.nanoTime() - begin) / 1e9;
            begin = System.nanoTime();
            for (int r = 0; r < ROWS; r++) theirs[r] = weka.distributionForInstance(rows.get(r))[1];
            slow[run] = (System.nanoTime() - begin) / 1e9;
            for (int r = 0; r < ROWS; r++)
                if (Math.abs(packed[r] - theirs[r]) > 1e-9)
                    throw new IllegalStateException("row " + r + " differs");
        }
        double[] explained = new double[200];
        for (int r = 0; r < explained.length; r++) {
            long begin = System.nanoTime();
            model.explain(table.row(r));
            explained[r] = (System.nanoTime() - begin) / 1e6;
        }
        ByteArrayOutputStream serialised = new ByteArrayOutputStream();
        SerializationHelper.write(serialised, weka);
        System.out.printf(
                "leaf %d: packed %.3f s, Weka %.3f s, ratio %.1f (least of %d: %.1f)%n",
                leaf,
                median(ours),
                median(slow),
                median(slow) / median(ours),
                RUNS,
                least(slow, ours));
        System.out.printf(
                "explanation median %.2f ms, p95 %.2f ms; packed %.1f MB of %d nodes, Weka"
                        + " serialised %.1f MB%n",
                median(explained),
                Arrays.stream(explained).sorted().toArray()[190],
                model.forest().bytes() / 1e6,
                model.forest().nodes(),
                serialised.size() / 1e6);
    }

    private static double least(double[] slow, double[] fast) {
        return IntStream.range(0, RUNS).mapToDouble(i -> slow[i] / fast[i]).min().orElseThrow();
    }

    private static double median(double[] values) {
        return Arrays.stream(values).sorted().toArray()[values.length / 2];
    }
}
