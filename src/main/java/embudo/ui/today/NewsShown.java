package embudo.ui.today;

import embudo.ui.kit.Tone;

import java.util.List;

/**
 * What waits and what is worth saying, in words.
 *
 * @param chips one for each kind of thing that waits
 * @param calm said where nothing waits, else empty
 * @param insight null where nothing stands out
 */
record NewsShown(List<Chip> chips, String calm, Insight insight) {
    NewsShown {
        chips = List.copyOf(chips);
    }

    /** How many of one kind wait, and the screen to see to them. */
    record Chip(String icon, String text, Tone tone, String screen) {}

    /**
     * The first thing worth saying.
     *
     * @param all the way to all of them, in words
     */
    record Insight(String word, Tone tone, String text, String brief, String all) {}
}
