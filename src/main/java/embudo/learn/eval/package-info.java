/** How good predictions are: splits, measures, calibration, importance, leaks. */
package embudo.learn.eval;
