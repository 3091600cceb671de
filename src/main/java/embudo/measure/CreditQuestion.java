package embudo.measure;

import embudo.catalog.TouchRule;
import embudo.catalog.condition.Condition;
import embudo.kernel.Period;
import embudo.measure.attribution.Options;

/**
 * What credit is asked for.
 *
 * @param period of the conversions
 * @param where only these people, null for all
 */
public record CreditQuestion(
        Period period, By by, Condition where, TouchRule rule, Options options) {
    /** Who is credited. */
    public enum By {
        CHANNEL,
        CAMPAIGN
    }

    /** Everybody's conversions as the rule has them. */
    public static CreditQuestion of(Period period, By by, TouchRule rule) {
        return new CreditQuestion(period, by, null, rule, options(rule));
    }

    /** The models' settings as declared. */
    public static Options options(TouchRule rule) {
        return new Options(
                rule.halfLifeDays(), rule.first() / 100, rule.last() / 100, rule.order());
    }
}
