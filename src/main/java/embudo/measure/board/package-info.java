/** What dashboards show, all of it taken at one position of the journal. */
package embudo.measure.board;
