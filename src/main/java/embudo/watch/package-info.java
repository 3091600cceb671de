/**
 * Looks at figures by declared rules and raises alerts: once for each crossing, only after a hold,
 * never on missing data.
 */
package embudo.watch;
