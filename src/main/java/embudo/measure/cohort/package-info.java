/** Cohorts of people, S-MET-16: what is asked of them, and the triangle that is answered. */
package embudo.measure.cohort;
