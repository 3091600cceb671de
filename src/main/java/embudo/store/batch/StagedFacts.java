package embudo.store.batch;

import embudo.domain.CampaignDay;
import embudo.domain.Channel;
import embudo.domain.EventKey;
import embudo.domain.EventType;
import embudo.domain.NewEvent;
import embudo.domain.Order;
import embudo.domain.WebDay;
import embudo.store.Core;
import embudo.store.row.CampaignDayRow;
import embudo.store.row.CampaignRow;
import embudo.store.row.InteractionRow;
import embudo.store.row.PurchaseRow;
import embudo.store.row.WebDayRow;

/** A batch's campaigns, daily facts, orders and single events. */
final class StagedFacts {
    private final Core core;
    private final int batch;
    private final Staging staging;
    private final Lookup lookup;
    private final StagedJournal journal;

    StagedFacts(Core core, int batch, Staging staging, Lookup lookup, StagedJournal journal) {
        this.core = core;
        this.batch = batch;
        this.staging = staging;
        this.lookup = lookup;
        this.journal = journal;
    }

    void add(NewEvent e) {
        journal.add(e);
    }

    int campaign(Channel channel, String externalId, String name) {
        CampaignRow row = new CampaignRow();
        row.channel = channel.name();
        row.externalId = externalId;
        row.name = name;
        CampaignRow known = lookup.campaigns().get(Lookup.key(row));
        if (known != null) return (int) known.id;
        staging.put("campaign", lookup.campaigns(), Lookup.key(row), row);
        return (int) row.id;
    }

    void campaignDay(CampaignDay d) {
        CampaignDayRow row = new CampaignDayRow();
        row.campaign = d.campaign();
        row.factDay = d.day();
        row.channel = d.channel().name();
        row.impressions = d.impressions();
        row.reach = d.reach();
        row.clicks = d.clicks();
        row.spend = d.spend();
        row.conversions = d.conversions();
        row.revenue = d.revenue();
        row.currency = d.currency();
        staging.put("campaign_day", lookup.campaignDays(d.campaign()), row.factDay.toString(), row);
    }

    void webDay(WebDay d) {
        WebDayRow row = new WebDayRow();
        row.factDay = d.day();
        row.sourceMedium = d.sourceMedium();
        row.channel = d.channel().name();
        row.device = d.device();
        row.country = d.country();
        row.sessions = d.sessions();
        row.engagedSessions = d.engagedSessions();
        row.engagementSeconds = d.engagementSeconds();
        row.conversions = d.conversions();
        row.revenue = d.revenue();
        row.currency = d.currency();
        staging.put("web_day", lookup.webDays(), Lookup.key(row), row);
    }

    void order(Order o) {
        PurchaseRow row = new PurchaseRow();
        row.number = o.number();
        row.person = o.person();
        row.orderedAt = o.at().toEpochMilli();
        row.amount = o.amount();
        row.currency = o.currency();
        row.product = o.product();
        row.channel = o.channel().name();
        PurchaseRow before = lookup.purchases(o.number()).get(o.number());
        // Within one batch the first row of an order counts.
        if (before != null && before.firstBatch == batch) return;
        // An order of a merged contact stays that contact's own.
        if (before != null && lookup.today(before.person) == o.person()) row.person = before.person;
        boolean amount =
                before != null
                        && (before.amount != o.amount() || !before.currency.equals(o.currency()));
        Staging.Found found =
                staging.put("purchase", lookup.purchases(o.number()), o.number(), row);
        NewEvent bought =
                NewEvent.of(
                                new EventKey("order", o.number()),
                                row.person,
                                EventType.PURCHASE,
                                o.at())
                        .withAmount(o.amount(), o.currency())
                        .withChannel(o.channel());
        if (found == Staging.Found.NEW) journal.add(bought);
        else if (amount) journal.correct(bought);
    }

    boolean event(NewEvent e) {
        long payload = journal.add(e);
        if (payload < 0) return false;
        String kind =
                switch (e.type()) {
                    case CHAT -> "chat";
                    case QUESTION -> "qa";
                    case POLL -> "poll";
                    case SCREEN_SHARE -> "screen_share";
                    default -> null;
                };
        if (kind != null && e.webinar() > 0) staging.row(interaction(e, kind, payload));
        return true;
    }

    private InteractionRow interaction(NewEvent e, String kind, long payload) {
        InteractionRow row = new InteractionRow();
        row.id = core.ids().next("interaction");
        row.firstBatch = batch;
        row.webinar = e.webinar();
        row.person = e.person();
        row.kind = kind;
        row.occurredAt = e.occurredAt().toEpochMilli();
        row.atMinute = e.minute();
        row.section = e.section();
        row.payload = payload;
        return row;
    }
}
