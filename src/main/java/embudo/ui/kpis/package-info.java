/** All metrics beside targets and benchmarks, each with what is behind it; and the calculators. */
package embudo.ui.kpis;
