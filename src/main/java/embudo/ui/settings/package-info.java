/** The workspace, the window, the link, the connectors and the care of the store. */
package embudo.ui.settings;
