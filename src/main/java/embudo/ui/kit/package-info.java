/** Building blocks of every screen: tokens, tiles, charts on canvas, feeds from other threads. */
package embudo.ui.kit;
