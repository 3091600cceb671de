/** The parts of a report, one class each. */
package embudo.report.sections;
