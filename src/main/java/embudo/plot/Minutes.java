package embudo.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** The minutes of an event side by side, to be pointed at. */
final class Minutes {
    private Minutes() {}

    /** One area for each of the first {@code known} minutes, as high as the drawing. */
    static List<Area> areas(Scale x, int known, double height, IntFunction<String> said) {
        List<Area> areas = new ArrayList<>();
        for (int m = 0; m < known; m++)
            areas.add(new Area(x.at(m), 0, x.at(m + 1) - x.at(m), height, m, said.apply(m)));
        return areas;
    }
}
