package embudo.ui.today;

import embudo.domain.Band;

/**
 * A call to make. {@code due} is how much time is left or how late it is, {@code why} everything
 * that is known of it: the last thing the person did, the chance, until when, what to do.
 */
record CallLine(
        long id,
        String name,
        String company,
        int score,
        Band band,
        String due,
        boolean late,
        String why) {}
