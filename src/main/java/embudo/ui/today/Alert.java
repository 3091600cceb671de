package embudo.ui.today;

import embudo.ui.kit.Tone;

/**
 * One piece of the strip: how grave, the fact (and its {@code brief} wording for narrow windows),
 * and the way to its people.
 */
record Alert(
        Tone tone,
        String icon,
        String word,
        String text,
        String brief,
        String link,
        Target target) {
    /** Where the link leads. */
    sealed interface Target {
        /** People behind a figure. */
        record People(embudo.measure.Drill drill, String title) implements Target {}

        /** Hot leads nobody has called. */
        record Hot(String title) implements Target {}

        /** A screen, and the place on it. */
        record Screen(String id, String place) implements Target {}
    }
}
