/** Every part of the kit on one sheet, for looking at and for the lint; no part of the window. */
package embudo.ui.sampler;
