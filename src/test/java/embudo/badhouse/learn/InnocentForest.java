package embudo.badhouse.learn;

/** Learning may use Weka. */
public final class InnocentForest {
    public Object train() {
        return new weka.classifiers.trees.RandomForest();
    }
}
