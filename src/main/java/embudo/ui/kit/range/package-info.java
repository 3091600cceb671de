/** The one date range of a screen: presets, around a webinar, or any two days. */
package embudo.ui.kit.range;
