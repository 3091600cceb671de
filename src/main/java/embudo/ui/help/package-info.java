/** The guide, the definitions of all figures, and what is new. */
package embudo.ui.help;
