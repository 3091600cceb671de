package embudo.domain;

import java.util.List;

/** Facts that come a day at a time and belong to nobody in particular. */
public interface DailyFacts {
    List<CampaignDay> campaignDays();

    List<WebDay> webDays();

    List<Campaign> campaigns();
}
