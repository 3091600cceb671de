package embudo.measure;

import embudo.catalog.Metric;
import embudo.domain.Band;
import embudo.domain.LeadQuery;
import embudo.domain.Leads;
import embudo.domain.Scores;
import embudo.kernel.Period;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Puts the overview together. */
final class OverviewMaker {
    private final Leads leads;
    private final Scores scores;
    private final Tiles tiles;

    OverviewMaker(Leads leads, Scores scores, List<Metric> metrics) {
        this.leads = leads;
        this.scores = scores;
        tiles = new Tiles(metrics);
    }

    /** What the store knows of leads, read before the figures are held still. */
    record LeadCounts(long all, long hot, long hotUncontacted) {}

    LeadCounts leads() {
        LeadQuery toCall = LeadQuery.all().withBands(Set.of(Band.HOT)).withUncontacted(true);
        return new LeadCounts(
                leads.page(LeadQuery.all(), 0, 1).total(),
                scores.bands().getOrDefault(Band.HOT, 0L),
                leads.page(toCall, 0, 1).total());
    }

    /** Everything from one state of the columns, at one moment. */
    record At(
            EventModel model,
            DayFacts facts,
            Schedule schedule,
            Rates rates,
            Instant asOf,
            LeadCounts leads) {
        boolean empty() {
            return model.columns.size() == 0 && facts.none() && schedule.none();
        }
    }

    Overview make(Period period, At at) {
        PeriodTally now = tally(period, at);
        PeriodTally before = tally(period.previous(), at);
        ZoneDays days = at.model.days();
        return new Overview(
                period,
                days.zone(),
                at.rates.currency(),
                at.model.columns.size(),
                at.asOf,
                tiles.of(now, before),
                FunnelSteps.of(now, at.facts, tiles),
                now.channels(),
                DaySeries.of(now, before, at.schedule, days),
                at.leads.all,
                at.leads.hot,
                at.leads.hotUncontacted,
                next(at),
                now.unconverted(),
                at.empty());
    }

    private static PeriodTally tally(Period period, At at) {
        return PeriodTally.of(at.model, at.schedule, at.facts, at.rates, DayRange.of(period));
    }

    private static Overview.NextWebinar next(At at) {
        return at.schedule
                .next()
                .map(w ->
                        new Overview.NextWebinar(
                                w.id(),
                                w.title(),
                                w.startsAt(),
                                People.registered(at.model, w.id())))
                .orElse(null);
    }
}
