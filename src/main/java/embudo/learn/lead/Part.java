package embudo.learn.lead;

import embudo.catalog.FeatureBook;

import java.util.List;
import java.util.Locale;

/** A forest of a lead model. */
public enum Part {
    /** What can be known before a webinar was attended. */
    BEFORE,
    AFTER,
    /** Both moments by one forest: what it learns of one, it knows of the other. */
    WHOLE;

    /** The forests of a preset: the specification's lists have one for each moment. */
    static List<Part> of(FeatureBook.Preset preset) {
        return preset == FeatureBook.Preset.EXACT ? List.of(BEFORE, AFTER) : List.of(WHOLE);
    }

    static Part of(boolean attended) {
        return attended ? AFTER : BEFORE;
    }

    /** Name of its file in the registry. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
