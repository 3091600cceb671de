package embudo.learn.forest;

import java.util.List;

/**
 * How a forest is grown.
 *
 * @param trees number of trees
 * @param seed equal seeds and tables give equal forests
 * @param leaves budget: least rows in a leaf that are tried, the best out-of-fold log loss wins
 * @param choiceTrees trees of each forest grown to make that choice
 * @param folds folds for the choice and for the out-of-fold predictions the calibration learns from
 * @param line whether a line through all columns is one more column for the trees
 */
public record ForestConfig(
        int trees, int seed, List<Integer> leaves, int choiceTrees, int folds, boolean line) {
    /** The specification's 100 trees and seed 42; three leaf sizes, thirty trees to choose. */
    public static final ForestConfig DEFAULT =
            new ForestConfig(100, 42, List.of(5, 20, 60), 30, 3, false);

    /** The same with the line: better where outcomes are few and signs many. */
    public static final ForestConfig WITH_LINE =
            new ForestConfig(100, 42, List.of(10, 20), 30, 3, true);

    public ForestConfig {
        leaves = List.copyOf(leaves);
        if (trees < 1 || choiceTrees < 1 || folds < 2 || leaves.isEmpty())
            throw new IllegalArgumentException("forest of " + trees + " trees, leaves " + leaves);
    }

    /** The same with one leaf size: nothing is left to choose. */
    public ForestConfig leaf(int leaf) {
        return new ForestConfig(trees, seed, List.of(leaf), choiceTrees, folds, line);
    }

    /** The same with another seed. */
    public ForestConfig seed(int other) {
        return new ForestConfig(trees, other, leaves, choiceTrees, folds, line);
    }
}
