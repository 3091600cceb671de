/**
 * The records and pure rules of the business, and the ports through which rooms reach the store,
 * the journal and the figures.
 */
package embudo.domain;
