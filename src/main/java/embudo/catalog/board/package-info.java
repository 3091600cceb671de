/** Dashboards as declared: tiles with what they show and where they stand. */
package embudo.catalog.board;
