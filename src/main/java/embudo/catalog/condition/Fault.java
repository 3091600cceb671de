package embudo.catalog.condition;

import embudo.kernel.Problem;

/**
 * What is wrong with a text and where.
 *
 * @param from index of the first wrong character
 * @param to index after the last one
 * @param problem names the place as a column counted from 1
 */
public record Fault(int from, int to, Problem problem) {}
