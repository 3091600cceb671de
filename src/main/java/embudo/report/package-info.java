/** Reports: sections from the same figures as the screens, set as paged PDF. */
package embudo.report;
