package embudo.measure.cohort;

import embudo.catalog.CohortView;

/**
 * One cell of a triangle, to find its people.
 *
 * @param number of the cohort's period
 * @param age -1 for everybody of the cohort
 */
public record CohortPick(int number, int age, CohortView view) {}
