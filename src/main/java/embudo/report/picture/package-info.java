/** Charts as files of their own: vectors as SVG, pixels as PNG. */
package embudo.report.picture;
