package embudo.learn.lead;

import java.util.Locale;

/** The two halves of a lead model: what can be known before a webinar was attended, and after. */
public enum Part {
    BEFORE,
    AFTER;

    static Part of(boolean attended) {
        return attended ? AFTER : BEFORE;
    }

    /** Name of its file in the registry. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
