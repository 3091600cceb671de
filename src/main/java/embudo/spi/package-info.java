/**
 * What a connector is to the product, and what the product gives a connector. Java only, so that a
 * connector in a jar of its own needs nothing else.
 */
package embudo.spi;
