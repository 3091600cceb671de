/** Files and messages from outside: read, understood, previewed, deduplicated, published. */
package embudo.intake;
