package embudo.measure;

import embudo.catalog.measure.Measure;
import embudo.catalog.measure.Measure.Column;
import embudo.domain.CampaignDay;
import embudo.domain.Device;
import embudo.domain.WebDay;
import embudo.domain.Webinar;

import java.util.Locale;

/** Hands days of ads and of the web, and webinars, to leaves. */
final class DayPass {
    private final DayFacts facts;
    private final Schedule schedule;
    private final Rates rates;
    private long unconverted;

    DayPass(DayFacts facts, Schedule schedule, Rates rates) {
        this.facts = facts;
        this.schedule = schedule;
        this.rates = rates;
    }

    void run(Measure.Daily leaf, Atom.Sink sink) {
        Atom atom = new Atom();
        if (leaf.column().ads())
            for (CampaignDay d : facts.campaignDays()) {
                atom.day = (int) d.day().toEpochDay();
                atom.channel = d.channel().code();
                atom.campaign = d.campaign();
                // Days without spend are known too: none is active then.
                atom.key = d.campaign() * 2L + (d.spend() > 0 ? 1 : 0);
                atom.source = "ads " + d.day() + " " + d.campaign();
                give(leaf.column(), value(leaf.column(), d), d.currency(), atom, sink);
            }
        else
            for (WebDay d : facts.webDays()) {
                atom.day = (int) d.day().toEpochDay();
                atom.channel = d.channel().code();
                atom.device = device(d.device());
                atom.source = "web " + d.day() + " " + d.sourceMedium() + " " + d.device();
                give(leaf.column(), value(leaf.column(), d), d.currency(), atom, sink);
            }
    }

    private void give(Column column, long value, String currency, Atom atom, Atom.Sink sink) {
        atom.amount = value;
        if (column == Column.ADS_SPEND
                || column == Column.ADS_REVENUE
                || column == Column.WEB_REVENUE) {
            if (!rates.knows(currency)) {
                if (value != 0) unconverted++;
                return;
            }
            atom.amount = rates.convert(value, currency);
        }
        sink.take(atom);
    }

    private static long value(Column column, CampaignDay d) {
        return switch (column) {
            case ADS_IMPRESSIONS -> d.impressions();
            case ADS_REACH -> d.reach();
            case ADS_CLICKS -> d.clicks();
            case ADS_SPEND -> d.spend();
            case ADS_CAMPAIGNS -> d.spend() > 0 ? 1 : 0;
            case ADS_CONVERSIONS -> d.conversions();
            case ADS_REVENUE -> d.revenue();
            default -> throw new IllegalStateException(column.toString());
        };
    }

    private static long value(Column column, WebDay d) {
        return switch (column) {
            case WEB_SESSIONS -> d.sessions();
            case WEB_ENGAGED_SESSIONS -> d.engagedSessions();
            case WEB_ENGAGEMENT_SECONDS -> d.engagementSeconds();
            case WEB_CONVERSIONS -> d.conversions();
            case WEB_REVENUE -> d.revenue();
            default -> throw new IllegalStateException(column.toString());
        };
    }

    private static int device(String name) {
        for (Device device : Device.values())
            if (device.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                return device.ordinal();
        return Device.UNKNOWN.ordinal();
    }

    void run(Measure.Webinars leaf, Atom.Sink sink) {
        Atom atom = new Atom();
        for (Webinar webinar : schedule.webinars()) {
            Schedule.Slot slot = schedule.of(webinar.id());
            if (!slot.ended()) continue;
            atom.day = slot.day();
            atom.webinar = webinar.id();
            atom.amount = leaf.minutes() ? webinar.durationMinutes() : 1;
            atom.source = "webinar " + webinar.externalId();
            sink.take(atom);
        }
    }

    /** Amounts left out for want of a rate. */
    long unconverted() {
        return unconverted;
    }
}
