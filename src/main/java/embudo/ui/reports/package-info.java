/** The reports that can be made, those that were made, and how each looks on paper. */
package embudo.ui.reports;
