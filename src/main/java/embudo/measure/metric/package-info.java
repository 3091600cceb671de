/**
 * Metrics as declared: asked for over a period, split, filtered, day by day, explained. Figures are
 * counted by the room's columns; here they are put together.
 */
package embudo.measure.metric;
