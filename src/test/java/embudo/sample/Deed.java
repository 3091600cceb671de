package embudo.sample;

import java.time.LocalDateTime;

/**
 * Something a person did or that was done to them, and the line it becomes.
 *
 * @param what the word that the process asks for, such as {@code pricing_visit}
 */
record Deed(LocalDateTime at, Table table, String what, Object... cells) {}
