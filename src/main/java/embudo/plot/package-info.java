/** Chart geometry as plain marks: drawn on a canvas by the window and as vectors by the report. */
package embudo.plot;
