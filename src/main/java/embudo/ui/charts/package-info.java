/** What screens share that show figures: how they are said. */
package embudo.ui.charts;
