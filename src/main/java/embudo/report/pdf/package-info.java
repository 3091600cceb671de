/** Markup and charts set as a tagged PDF: fonts, colours, vectors, fixed identifiers. */
package embudo.report.pdf;
