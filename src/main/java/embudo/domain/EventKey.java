package embudo.domain;

/**
 * What makes an event the same event when it is read again: its source and the natural key within
 * it, such as {@code "zoom-attendance"} and {@code
 * "328972509|ana@nube.example|2026-03-28T08:07:27Z"}. Stored as a 128-bit hash.
 */
public record EventKey(String source, String natural) {}
