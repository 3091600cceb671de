/** Workflows drawn, written and watched. */
package embudo.ui.builder;
