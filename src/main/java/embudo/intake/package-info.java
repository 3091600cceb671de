/**
 * Files and messages from outside: read, understood, previewed, deduplicated, published.
 *
 * <p>Natural keys and what a corrected row does stand in one table in {@code src/site/imports.md}.
 */
package embudo.intake;
