/** Figures that stand as of now and are no metrics over days: prices, content, budgets, ways. */
package embudo.measure.probe;
