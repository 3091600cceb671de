/** The figures of a report as kept in the archive. */
package embudo.report.facts;
