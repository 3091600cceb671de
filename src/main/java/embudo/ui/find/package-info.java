/** What the palette finds in the workspace. */
package embudo.ui.find;
