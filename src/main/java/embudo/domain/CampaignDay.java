package embudo.domain;

import java.time.LocalDate;

/**
 * One day of one campaign as the platform reported it. Money in minor units of {@code currency};
 * {@code reach} is people, 0 when the platform does not say.
 */
public record CampaignDay(
        int campaign,
        LocalDate day,
        Channel channel,
        long impressions,
        long reach,
        long clicks,
        long spend,
        long conversions,
        long revenue,
        String currency) {}
