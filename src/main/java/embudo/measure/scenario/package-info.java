/** Calculators of what an investment is worth: inputs that anybody may change, sums in the open. */
package embudo.measure.scenario;
