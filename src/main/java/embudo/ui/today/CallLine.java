package embudo.ui.today;

import embudo.domain.Band;

/** A lead to call. {@code signal} is the last thing the person did and how long ago. */
record CallLine(long id, String name, String company, int score, Band band, String signal) {}
