/** Pictures of screens made without a display, and checks of what can be checked without eyes. */
package embudo.ui.snapshot;
