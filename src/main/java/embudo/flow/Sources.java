package embudo.flow;

import embudo.catalog.condition.Audience;
import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Conditions;
import embudo.domain.Contacts;
import embudo.domain.DailyFacts;
import embudo.domain.Scores;
import embudo.domain.Settings;
import embudo.domain.Webinars;
import embudo.domain.flow.Cases;
import embudo.domain.loyalty.CustomerFacts;
import embudo.domain.loyalty.PointsBook;

import java.util.function.UnaryOperator;

/**
 * Where facts about people come from, and where what is sent goes.
 *
 * @param routes the connector that takes what goes through a channel
 * @param rules the rule of a segment by its id, null for a list
 */
public record Sources(
        Audience audience,
        Contacts contacts,
        Scores scores,
        Webinars webinars,
        DailyFacts dailyFacts,
        Settings settings,
        Cases cases,
        UnaryOperator<String> routes,
        PointsBook points,
        CustomerFacts customers,
        UnaryOperator<String> rules) {
    /** The rule of a segment by its id, null for a list. */
    Condition rule(String segment) {
        String rule = rules.apply(segment);
        return rule == null ? null : Conditions.read(rule, audience.fields()).orThrow();
    }
}
