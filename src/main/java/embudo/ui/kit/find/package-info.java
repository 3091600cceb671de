/** What the palette can find, and how well a typed text fits it. */
package embudo.ui.kit.find;
