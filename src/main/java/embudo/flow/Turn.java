package embudo.flow;

import embudo.domain.flow.Case;
import embudo.domain.flow.LogLine;

import java.util.List;

/**
 * What moving a case came to.
 *
 * @param path the steps it stood at in this turn, in order
 */
record Turn(Case after, List<Effect> effects, List<LogLine> log, List<String> path) {}
