package embudo.learn.lead;

import embudo.kernel.Progress;
import embudo.learn.Scale;
import embudo.learn.data.Table;
import embudo.learn.eval.Calibration;
import embudo.learn.eval.CalibrationChoice;
import embudo.learn.eval.CrossValidation;
import embudo.learn.eval.Leaks;
import embudo.learn.eval.Learner;
import embudo.learn.eval.Report;
import embudo.learn.eval.Split;
import embudo.learn.forest.ForestConfig;
import embudo.learn.forest.ForestModel;
import embudo.learn.forest.ForestTrainer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Finds out how well a part of the model does on decisions that it did not see. */
final class Judge {
    private static final int FOLDS = 5;
    private static final int LEAK_TREES = 30;
    private static final int LEAK_LEAF = 20;
    private final ForestTrainer forests;
    private final ForestConfig config;
    private final double baseRate;

    Judge(ForestTrainer forests, ForestConfig config, double baseRate) {
        this.forests = forests;
        this.config = config;
        this.baseRate = baseRate;
    }

    /** Predictions for held-out decisions of the specification, with what came of them. */
    record Held(List<Double> labels, List<Double> chances) {
        Held() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        void add(double label, double chance) {
            labels.add(label);
            chances.add(chance);
        }

        void add(Held other) {
            labels.addAll(other.labels);
            chances.addAll(other.chances);
        }
    }

    /** Of one part: see {@link LeadReport}. */
    record Verdict(Held later, Held folds, Held fifth, LeadReport.PartReport report) {}

    /** The measures, with right and wrong counted at the bands. */
    Report report(Held held) {
        return Report.of(
                array(held.labels),
                array(held.chances),
                Scale.probability(80, baseRate),
                Scale.probability(60, baseRate),
                Scale.probability(40, baseRate));
    }

    Verdict judge(Part part, Examples.Rows rows, ForestModel model, Instant cut, Steps steps) {
        int leaf = model.about().leaf();
        Split byTime = byTime(rows, cut);
        Learner learner = forests.learner(config.leaf(leaf));
        CrossValidation later =
                CrossValidation.withImportance(
                        rows.table(), learner, List.of(byTime), config.seed(), steps.next());
        Learner cheap = (t, p) -> forests.quick(t, LEAK_TREES, LEAK_LEAF, config.seed(), p);
        List<Leaks.Leak> leaks =
                Leaks.find(rows.table(), cheap, List.of(byTime), later.importance(), steps.next());
        Held held = new Held();
        for (int i = 0; i < later.labels().length; i++)
            held.add(later.labels()[i], later.probabilities()[i]);
        Held folds = new Held();
        Held fifth = new Held();
        folds(rows, leaf, folds, fifth, steps.next());
        return new Verdict(
                held,
                folds,
                fifth,
                new LeadReport.PartReport(
                        part,
                        rows.table().rows(),
                        rows.table().positives(),
                        leaf,
                        report(held),
                        later.importance(),
                        leaks));
    }

    private static boolean specified(Examples.Rows rows, int row) {
        return rows.kinds().get(row) != Decision.Kind.LATER;
    }

    /**
     * Silence some days later is easily foretold and would flatter: only decisions are held out.
     */
    private static Split byTime(Examples.Rows rows, Instant cut) {
        int first = 0;
        while (first < rows.moments().size() && rows.moments().get(first).isBefore(cut)) first++;
        return new Split(
                IntStream.range(0, first).toArray(),
                IntStream.range(first, rows.table().rows())
                        .filter(row -> specified(rows, row))
                        .toArray());
    }

    /** Every row by a forest and by a calibration that saw neither it nor its person. */
    private void folds(Examples.Rows rows, int leaf, Held all, Held fifth, Progress progress) {
        Table table = rows.table();
        int seed = config.seed();
        List<Split> splits = Split.folds(table, FOLDS, seed);
        double[] raw = new double[table.rows()];
        for (Split split : splits) {
            Learner.Predictor forest =
                    forests.raw(table.select(split.training()), config, leaf, progress);
            double[] held = forest.probabilities(table.select(split.heldOut()));
            for (int i = 0; i < held.length; i++) raw[split.heldOut()[i]] = held[i];
        }
        for (Split split : splits) {
            int[] known =
                    IntStream.of(split.training()).filter(row -> specified(rows, row)).toArray();
            Calibration calibration =
                    CalibrationChoice.of(pick(table.labels(), known), pick(raw, known), seed);
            for (int row : split.heldOut()) {
                if (!specified(rows, row)) continue;
                all.add(table.label(row), calibration.of(raw[row]));
                if (split == splits.getFirst())
                    fifth.add(table.label(row), calibration.of(raw[row]));
            }
        }
    }

    private static double[] pick(double[] from, int[] rows) {
        return IntStream.of(rows).mapToDouble(r -> from[r]).toArray();
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
