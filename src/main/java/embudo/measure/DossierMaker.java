package embudo.measure;

import embudo.domain.Band;
import embudo.domain.Campaign;
import embudo.domain.CampaignDay;
import embudo.domain.Channel;
import embudo.domain.EventType;
import embudo.kernel.Period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts together what a report tells beyond the overview. */
final class DossierMaker {
    private static final int STEPS = 10;
    private final EventModel model;
    private final OverviewMaker.At at;
    private final List<Campaign> campaigns;

    DossierMaker(OverviewMaker.At at, List<Campaign> campaigns) {
        model = at.model();
        this.at = at;
        this.campaigns = campaigns;
    }

    Dossier make(Overview overview) {
        Period period = overview.period();
        DayRange range = DayRange.of(period);
        YearMonth now = YearMonth.from(LocalDate.ofEpochDay(at.schedule().today()));
        return new Dossier(
                overview,
                pulse(range),
                pulse(DayRange.of(period.previous())),
                campaigns(range, DayRange.of(period.previous())),
                bands(range),
                model.cohorts().rows(now),
                EngagementMaker.latest(model.columns, at.schedule(), range));
    }

    private Pulse pulse(DayRange range) {
        Totals t = PeriodTally.of(model, at.schedule(), at.facts(), at.rates(), range).totals();
        long begun = before(EventType.SUBSCRIBED, range);
        long inForce = begun - before(EventType.SUBSCRIPTION_CANCELLED, range);
        long cancelled = within(EventType.SUBSCRIPTION_CANCELLED, range);
        return new Pulse(
                within(EventType.CONTACT_CREATED, range),
                t.orders(),
                t.revenue(),
                t.spend(),
                t.spend() == 0 ? Double.NaN : (double) t.revenue() / t.spend(),
                inForce <= 0 ? Double.NaN : (double) cancelled / inForce);
    }

    private long within(EventType type, DayRange range) {
        return model.daily().sum(type, range.from(), range.to());
    }

    private long before(EventType type, DayRange range) {
        return model.daily().sum(type, Integer.MIN_VALUE, range.from() - 1);
    }

    private List<CampaignFigures> campaigns(DayRange range, DayRange before) {
        Map<Integer, long[]> sums = new HashMap<>();
        Map<Integer, double[]> trends = new HashMap<>();
        Map<Integer, Channel> channels = new HashMap<>();
        for (CampaignDay d : at.facts().campaignDays()) {
            int day = (int) d.day().toEpochDay();
            boolean now = range.contains(day);
            if (!now && !before.contains(day) || !at.rates().knows(d.currency())) continue;
            long spend = at.rates().convert(d.spend(), d.currency());
            long[] sum = sums.computeIfAbsent(d.campaign(), k -> new long[6]);
            if (now) {
                sum[0] += d.clicks();
                sum[1] += spend;
                sum[2] += d.conversions();
                sum[3] += at.rates().convert(d.revenue(), d.currency());
                int step = (int) ((day - range.from()) * (long) STEPS / range.days());
                trends.computeIfAbsent(d.campaign(), k -> new double[STEPS])[step] += spend;
                channels.put(d.campaign(), d.channel());
            } else {
                sum[4] += spend;
                sum[5] += d.conversions();
            }
        }
        List<CampaignFigures> figures = new ArrayList<>();
        channels.forEach((id, channel) ->
                figures.add(figures(name(id), channel, sums.get(id), trends.get(id))));
        figures.sort(
                Comparator.comparingLong(CampaignFigures::spend)
                        .reversed()
                        .thenComparing(CampaignFigures::name));
        return figures;
    }

    private static CampaignFigures figures(
            String name, Channel channel, long[] sum, double[] trend) {
        return new CampaignFigures(
                name,
                channel,
                sum[0],
                sum[1],
                sum[2],
                sum[3],
                sum[4],
                sum[5],
                Arrays.stream(trend).boxed().toList());
    }

    private String name(int id) {
        return campaigns.stream()
                .filter(c -> c.id() == id)
                .map(Campaign::name)
                .findFirst()
                .orElse(String.valueOf(id));
    }

    /** Hot first. The rule score counts no purchase, so buyers do not rise by having bought. */
    private List<BandFigures> bands(DayRange range) {
        byte[] scores = scores();
        PersonOutcome outcome = new PersonOutcome(model, at.schedule(), range, new Silence());
        long[][] n = new long[Band.values().length][3];
        for (int person = 0; person < scores.length; person++) {
            if (scores[person] < 0) continue;
            long[] band = n[Band.of(scores[person]).ordinal()];
            outcome.read(model.journeys(), person);
            band[0]++;
            if (outcome.attended) band[1]++;
            if (outcome.bought) band[2]++;
        }
        List<BandFigures> bands = new ArrayList<>();
        for (Band band : Band.values()) {
            long[] b = n[band.ordinal()];
            bands.add(new BandFigures(band, b[0], b[1], b[2]));
        }
        return bands;
    }

    /** Latest score of each person by ordinal, -1 without one and for who was merged away. */
    private byte[] scores() {
        Columns columns = model.columns;
        byte[] scores = new byte[columns.identities.size()];
        Arrays.fill(scores, (byte) -1);
        byte updated = EventType.SCORE_UPDATED.code();
        for (int row = 0; row < columns.size(); row++)
            if (columns.type.get(row) == updated && columns.writer(row) >= 0)
                scores[columns.writer(row)] = (byte) columns.amount.get(row);
        for (int i = 0; i < scores.length; i++)
            if (columns.identities.owner(i) != i) scores[i] = -1;
        return scores;
    }

    /** Only the outcome's flags are asked for. */
    private static final class Silence implements PersonOutcome.Sink {
        @Override
        public void registered(int day, int channel, boolean awaiting) {}

        @Override
        public void held(int day, boolean attended, int channel) {}

        @Override
        public void paid(int row, int day, int channel) {}

        @Override
        public void converted(int attendanceDay, boolean bought, int boughtDay, boolean open) {}
    }
}
