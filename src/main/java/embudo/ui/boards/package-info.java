/** Dashboards: declared tiles on a grid, rendered by one component. */
package embudo.ui.boards;
