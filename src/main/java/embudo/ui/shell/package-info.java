/** The frame around the screens: sidebar, switches, state of the link, toasts. */
package embudo.ui.shell;
