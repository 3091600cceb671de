package embudo.badhouse.tune;

import embudo.house.Breaks;

/** Breaks one rule on purpose. */
@Breaks("no static can change")
public final class OpenArray {
    public static final int[] STEPS = {1, 2};
}
