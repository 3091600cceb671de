package embudo.catalog;

import embudo.domain.Score;

import java.util.List;

/**
 * The declared rule score: factors in four groups, each group worth at most {@code groupLimit}
 * points (spec 02 section 1, cold start). The factors of a group may offer more than the limit, so
 * that a group can be filled in more than one way. {@code version} names the rules in stored
 * scores.
 */
public record Scorecard(String version, int groupLimit, List<Factor> factors) {
    public Scorecard {
        factors = List.copyOf(factors);
    }

    /** One line of the scorecard. */
    public record Factor(Score.Group group, Fact fact, Points points) {}
}
