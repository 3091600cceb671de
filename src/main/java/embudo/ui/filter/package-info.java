/** Writes a condition: as chips, as text, by completion. Screens embed it; it knows no screen. */
package embudo.ui.filter;
