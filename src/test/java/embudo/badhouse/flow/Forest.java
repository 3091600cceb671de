package embudo.badhouse.flow;

import embudo.house.Breaks;

/** Breaks one rule on purpose. */
@Breaks("Weka stays in learn")
public final class Forest {
    public Object train() {
        return new weka.classifiers.trees.RandomForest();
    }
}
