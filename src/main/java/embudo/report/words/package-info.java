/** How figures are written, alike on every page, in the window and on the command line. */
package embudo.report.words;
