package embudo.badhouse.tune;

import java.util.List;

/** Constants. */
public final class InnocentConstants {
    public static final List<String> NAMES = List.of("a");
    private static final int[] STEPS = {1, 2};

    public static int first() {
        return STEPS[0];
    }
}
