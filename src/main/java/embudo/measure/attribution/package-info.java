/**
 * Divides conversions and their value among the channels or campaigns people came through. Knows
 * trails alone, not where they come from: the read model and any file of paths use the same engine.
 */
package embudo.measure.attribution;
