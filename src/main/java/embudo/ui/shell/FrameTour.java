package embudo.ui.shell;

import embudo.ui.kit.CoachMarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Five steps through the window. */
enum FrameTour {
    SEARCH("#search-everything"),
    TILES(".tile"),
    PERIOD("#period"),
    LEADS("#nav-leads"),
    IMPORT("#nav-import");

    private final String anchor;

    FrameTour(String anchor) {
        this.anchor = anchor;
    }

    static List<CoachMarks.Step> steps() {
        return Arrays.stream(values()).map(FrameTour::step).toList();
    }

    private CoachMarks.Step step() {
        String key = name().toLowerCase(Locale.ROOT);
        return new CoachMarks.Step(
                anchor, "ui.shell.tour.title." + key, "ui.shell.tour.text." + key);
    }
}
