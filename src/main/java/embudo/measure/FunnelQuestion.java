package embudo.measure;

import embudo.catalog.FunnelRule;
import embudo.catalog.condition.Condition;
import embudo.kernel.Period;

/**
 * How far people come of a funnel.
 *
 * @param period of the attempts' beginnings; what follows may come later
 * @param where only these people, null for all
 * @param split field whose values divide the entrants, null for none: channel, campaign, webinar
 *     and device as of the event that began the attempt, a person's text as it is now
 */
public record FunnelQuestion(FunnelRule rule, Period period, Condition where, String split) {
    /** Everybody, undivided. */
    public static FunnelQuestion of(FunnelRule rule, Period period) {
        return new FunnelQuestion(rule, period, null, null);
    }

    /** The same people and steps in the equal period before. */
    public FunnelQuestion previous() {
        return new FunnelQuestion(rule, period.previous(), where, split);
    }
}
