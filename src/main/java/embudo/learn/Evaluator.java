package embudo.learn;

import embudo.kernel.Progress;
import embudo.kernel.Ticker;
import embudo.kernel.Work;
import embudo.learn.data.Reading;
import embudo.learn.data.Table;
import embudo.learn.eval.CrossValidation;
import embudo.learn.eval.Leaks;
import embudo.learn.eval.Learner;
import embudo.learn.eval.Report;
import embudo.learn.eval.Split;
import embudo.learn.forest.ForestConfig;
import embudo.learn.forest.ForestTrainer;
import embudo.learn.weka.WekaLearner;

import weka.classifiers.functions.Logistic;
import weka.classifiers.meta.LogitBoost;
import weka.classifiers.trees.DecisionStump;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measures how well an outcome can be learned from a file's columns. */
public final class Evaluator {
    private static final int FEW_POSITIVES = 50;

    /** Cheap forests, the same with and without a column, to see what it is worth. */
    private static final int LEAK_TREES = 30;

    private static final int LEAK_LEAF = 20;
    private static final int LEAK_FOLDS = 5;
    private final ForestTrainer forests;

    public Evaluator(Work work, Ticker ticker) {
        forests = new ForestTrainer(work, ticker);
    }

    /** What is held out: every row once in folds, or the rows after the first share of them. */
    public sealed interface Plan {
        /** Stratified folds. */
        record Folds(int count) implements Plan {}

        /** Rows stand in order of time; learn from the first share. */
        record Time(double share) implements Plan {}
    }

    /**
     * @throws embudo.kernel.Problem when stopped, or when there are too few rows of either outcome
     */
    public Evaluation evaluate(
            Reading reading, Algorithm algorithm, Plan plan, int seed, Progress progress) {
        Table table = reading.table();
        List<Split> splits =
                switch (plan) {
                    case Plan.Folds folds -> Split.folds(table, folds.count(), seed);
                    case Plan.Time time -> List.of(Split.time(table, time.share()));
                };
        CrossValidation result =
                CrossValidation.withImportance(
                        table, learner(algorithm, seed), splits, seed, progress);
        List<Evaluation.Warning> warnings = new ArrayList<>();
        // One split by time holds out too few rows to tell what a column is worth.
        List<Split> dealt = splits.size() > 1 ? splits : Split.folds(table, LEAK_FOLDS, seed);
        Learner cheap = (examples, p) -> forests.quick(examples, LEAK_TREES, LEAK_LEAF, seed, p);
        for (Leaks.Leak leak : Leaks.find(table, cheap, dealt, result.importance(), progress))
            warnings.add(
                    new Evaluation.Warning(
                            "leak_" + leak.kind().name().toLowerCase(Locale.ROOT),
                            leak.field(),
                            leak.value()));
        if (table.positives() < FEW_POSITIVES)
            warnings.add(new Evaluation.Warning("few", "", table.positives()));
        for (String field : reading.identifiers())
            warnings.add(new Evaluation.Warning("identifier", field, Double.NaN));
        for (String field : reading.grouped())
            warnings.add(new Evaluation.Warning("grouped", field, Double.NaN));
        return new Evaluation(
                algorithm,
                Report.of(result.labels(), result.probabilities()),
                result.importance(),
                List.copyOf(warnings));
    }

    private Learner learner(Algorithm algorithm, int seed) {
        return switch (algorithm) {
            case FOREST -> forests.learner(ForestConfig.DEFAULT.seed(seed));
            case LOGISTIC -> new WekaLearner(Logistic::new);
            case BOOSTING -> new WekaLearner(LogitBoost::new);
            case STUMP -> new WekaLearner(DecisionStump::new);
        };
    }
}
