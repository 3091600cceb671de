package embudo.ui.snapshot;

import embudo.kernel.Language;
import embudo.ui.kit.Theme;

import java.util.ArrayList;
import java.util.List;

/** Which combinations of language, theme, size and text size a tour looks at. */
public enum Coverage {
    /** Every pair of two of them, at least once. */
    PAIRS,
    /** All of them. */
    FULL;

    private static final List<View> VIEWS =
            List.of(
                    new View(1366, 768, 100),
                    new View(1440, 900, 100),
                    new View(1920, 1080, 100),
                    new View(1920, 1080, 200));

    private static final List<Theme.Mode> THEMES =
            List.of(Theme.Mode.LIGHT, Theme.Mode.DARK, Theme.Mode.CONTRAST);

    private record View(int width, int height, int textSize) {}

    /** Grouped by language and theme, since changing those opens a new window. */
    List<Shot> shots(List<String> screens) {
        List<Shot> shots = new ArrayList<>();
        for (Language language : Language.values())
            for (Theme.Mode theme : THEMES)
                for (String screen : screens)
                    for (View view : VIEWS)
                        if (this == FULL || paired(language, theme, view))
                            shots.add(
                                    new Shot(
                                            screen,
                                            language,
                                            theme,
                                            view.width,
                                            view.height,
                                            view.textSize));
        return shots;
    }

    /**
     * A checkerboard over theme and view, black for one language and white for the other, so each
     * language meets each theme and each view; and the smallest view in light for both, which are
     * compared.
     */
    private static boolean paired(Language language, Theme.Mode theme, View view) {
        int square = THEMES.indexOf(theme) + VIEWS.indexOf(view) + language.ordinal();
        return square % 2 == 0 || theme == Theme.Mode.LIGHT && view == VIEWS.getFirst();
    }
}
