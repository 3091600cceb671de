package embudo.flow;

import embudo.catalog.condition.Audience;
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
        CustomerFacts customers) {}
