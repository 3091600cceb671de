package embudo.domain;

import java.time.LocalDate;

/**
 * Something worth remembering about a day, shown on series.
 *
 * @param id 0 until it is kept
 */
public record Annotation(long id, LocalDate day, String text) {}
