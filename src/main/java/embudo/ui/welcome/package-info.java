/** The first start: language, look, and what to begin with. */
package embudo.ui.welcome;
