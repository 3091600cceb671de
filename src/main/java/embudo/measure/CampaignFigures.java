package embudo.measure;

import embudo.domain.Channel;

import java.util.List;

/**
 * One campaign in a period as its platform reported it; money in minor units of the workspace's
 * currency. {@code trend} is the spend of equal steps over the period, oldest first; {@code
 * previousSpend} and {@code previousConversions} are those of the period before.
 */
public record CampaignFigures(
        String name,
        Channel channel,
        long clicks,
        long spend,
        long conversions,
        long revenue,
        long previousSpend,
        long previousConversions,
        List<Double> trend) {
    public CampaignFigures {
        trend = List.copyOf(trend);
    }
}
