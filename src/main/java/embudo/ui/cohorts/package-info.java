/** What became of the people of each month or week. */
package embudo.ui.cohorts;
