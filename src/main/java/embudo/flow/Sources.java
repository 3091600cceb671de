package embudo.flow;

import embudo.catalog.condition.Audience;
import embudo.domain.Contacts;
import embudo.domain.DailyFacts;
import embudo.domain.Scores;
import embudo.domain.Settings;
import embudo.domain.Webinars;
import embudo.domain.flow.Cases;

/** Where facts about people come from. */
public record Sources(
        Audience audience,
        Contacts contacts,
        Scores scores,
        Webinars webinars,
        DailyFacts dailyFacts,
        Settings settings,
        Cases cases) {}
