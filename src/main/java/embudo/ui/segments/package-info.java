/** Segments: what there are, how large, who is in, and how one is written. */
package embudo.ui.segments;
