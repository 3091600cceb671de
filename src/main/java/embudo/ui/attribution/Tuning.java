package embudo.ui.attribution;

import embudo.catalog.TouchRule;
import embudo.catalog.condition.Condition;
import embudo.kernel.Period;
import embudo.measure.CreditQuestion;
import embudo.measure.CreditQuestion.By;

/**
 * What the models are told.
 *
 * @param lookBackDays how old a touch may be at the conversion
 * @param halfLifeDays of the time decay model
 * @param order touches that the Markov chain remembers
 * @param segment only its people, null for everybody
 */
record Tuning(int lookBackDays, double halfLifeDays, int order, String segment) {
    static Tuning of(TouchRule rule) {
        return new Tuning(rule.lookBackDays(), rule.halfLifeDays(), rule.order(), null);
    }

    Tuning lookBack(int days) {
        return new Tuning(days, halfLifeDays, order, segment);
    }

    Tuning halfLife(double days) {
        return new Tuning(lookBackDays, days, order, segment);
    }

    Tuning order(int touches) {
        return new Tuning(lookBackDays, halfLifeDays, touches, segment);
    }

    Tuning segment(String id) {
        return new Tuning(lookBackDays, halfLifeDays, order, id);
    }

    CreditQuestion question(Period period, By by, TouchRule declared) {
        TouchRule rule = declared.lookingBack(lookBackDays);
        return new CreditQuestion(
                period,
                by,
                segment == null ? null : new Condition.InSegment(segment),
                rule,
                CreditQuestion.options(rule).withHalfLife(halfLifeDays).withOrder(order));
    }
}
