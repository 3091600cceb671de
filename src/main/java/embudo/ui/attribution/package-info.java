/** Who earned the conversions, by models side by side. */
package embudo.ui.attribution;
