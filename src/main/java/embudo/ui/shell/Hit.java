package embudo.ui.shell;

import embudo.ui.kit.find.Finder;
import embudo.ui.kit.find.Found;
import embudo.ui.kit.find.Match;

/** Something found, with how well it fits; {@code match} is that of the title, null when none. */
record Hit(Finder finder, Found found, Match match, int score) {
    /** What fits by title comes before what fits by its detail only. */
    static Hit of(Finder finder, Found found, String typed) {
        Match title = Match.of(typed, found.title());
        Match detail = Match.of(typed, found.detail());
        int score = title != null ? title.score() : detail != null ? detail.score() / 2 : 0;
        return new Hit(finder, found, title, score);
    }

    /** True when the letters typed occur at all. */
    boolean fits(String typed) {
        return match != null || Match.of(typed, found.detail()) != null;
    }

    int[] places() {
        return match == null ? new int[0] : match.places();
    }
}
