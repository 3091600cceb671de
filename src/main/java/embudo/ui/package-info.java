/** The window. */
package embudo.ui;
