package embudo.domain;

/**
 * A dashboard of somebody's own.
 *
 * @param id 0 until it is kept
 * @param text its declaration
 */
public record SavedBoard(long id, String name, String text) {}
