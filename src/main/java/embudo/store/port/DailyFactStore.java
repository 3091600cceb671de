package embudo.store.port;

import embudo.domain.Campaign;
import embudo.domain.CampaignDay;
import embudo.domain.Channel;
import embudo.domain.DailyFacts;
import embudo.domain.WebDay;
import embudo.store.Core;
import embudo.store.row.CampaignDayRow;
import embudo.store.row.CampaignRow;
import embudo.store.row.WebDayRow;

import java.util.List;
import java.util.function.Function;

/** Advertising and web-analytics days, in order of day. */
public final class DailyFactStore implements DailyFacts {
    private final Core core;

    public DailyFactStore(Core core) {
        this.core = core;
    }

    @Override
    public List<CampaignDay> campaignDays() {
        return read(
                CampaignDayRow.class,
                "factDay, campaign",
                d ->
                        new CampaignDay(
                                (int) d.campaign,
                                d.factDay,
                                Channel.valueOf(d.channel),
                                d.impressions,
                                d.reach,
                                d.clicks,
                                d.spend,
                                d.conversions,
                                d.revenue,
                                d.currency));
    }

    @Override
    public List<WebDay> webDays() {
        return read(
                WebDayRow.class,
                "factDay, id",
                d ->
                        new WebDay(
                                d.factDay,
                                d.sourceMedium,
                                Channel.valueOf(d.channel),
                                d.device,
                                d.country,
                                d.sessions,
                                d.engagedSessions,
                                d.engagementSeconds,
                                d.conversions,
                                d.revenue,
                                d.currency));
    }

    @Override
    public List<Campaign> campaigns() {
        return read(
                CampaignRow.class,
                "id",
                c -> new Campaign((int) c.id, c.externalId, c.name, Channel.valueOf(c.channel)));
    }

    private <R, T> List<T> read(Class<R> rows, String order, Function<R, T> map) {
        return core.reader()
                .entities(s ->
                        s
                                .createSelectionQuery(
                                        "from "
                                                + rows.getSimpleName()
                                                + " where firstBatch <> :loading order by "
                                                + order,
                                        rows)
                                .setParameter("loading", core.loading().batch())
                                .getResultList()
                                .stream()
                                .map(map)
                                .toList());
    }
}
