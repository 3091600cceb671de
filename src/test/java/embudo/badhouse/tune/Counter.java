package embudo.badhouse.tune;

import embudo.house.Breaks;

/** Breaks one rule on purpose. */
@Breaks("no static can change")
public final class Counter {
    private static int count;

    public static int next() {
        return ++count;
    }
}
