/** How far people come of a funnel, and who is lost where. */
package embudo.ui.funnels;
