package embudo.ui.kit.range;

import java.time.LocalDate;

/** Something on a day that a range can be counted from, such as a webinar. */
public record Anchor(String title, LocalDate day) {}
