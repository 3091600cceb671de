package embudo.app;

import embudo.catalog.alert.Probe;
import embudo.catalog.measure.Dimension;
import embudo.domain.Record;
import embudo.domain.Records;
import embudo.kernel.Period;
import embudo.kernel.Ticker;
import embudo.measure.CreditDesk;
import embudo.measure.CreditQuestion;
import embudo.measure.probe.BestWay;
import embudo.measure.probe.BudgetSplit;
import embudo.measure.probe.ContentCalendar;
import embudo.measure.probe.PriceMoves;
import embudo.text.Formats;
import embudo.watch.Gauges;
import embudo.watch.Gauges.Gap;
import embudo.watch.Gauges.Gauge;
import embudo.watch.Probes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Reads probes off the workspace. */
final class AlertProbes implements Probes {
    private static final int DAYS = 30;
    private final RoomProbes rooms;
    private final Gauges metrics;
    private final Records records;
    private final CreditDesk credits;
    private final Ticker ticker;
    private final Supplier<ZoneId> zone;
    private final Supplier<Formats> formats;

    /** The best way of a day: it moves slowly and takes a walk over all journeys. */
    private LocalDate known = LocalDate.MIN;

    private BestWay way;

    AlertProbes(
            RoomProbes rooms,
            Gauges metrics,
            Records records,
            CreditDesk credits,
            Ticker ticker,
            Supplier<ZoneId> zone,
            Supplier<Formats> formats) {
        this.rooms = rooms;
        this.metrics = metrics;
        this.records = records;
        this.credits = credits;
        this.ticker = ticker;
        this.zone = zone;
        this.formats = formats;
    }

    @Override
    public List<Gauge> read(Probe probe) {
        return switch (probe) {
            case PEOPLE -> List.of();
            case PREDICTED_ATTENDANCE, REGISTRATIONS_PER_HOUR, ATTENDANCE_DROP, ENGAGEMENT_NOW ->
                    rooms.read(probe, ticker.now());
            case COMPETITOR_PRICE_CHANGE -> prices();
            case COMPETITOR_ACTIVITY -> activity();
            case BUDGET_GAP -> budgets();
            case CONTENT_GAP, CONTENT_IMBALANCE, CONTENT_TIMING -> content(probe);
            case OFF_ROUTE -> ways();
        };
    }

    static Gauge gauge(String key, String label, double value, long n) {
        Gap gap = Double.isNaN(value) ? new Gap("TOO_FEW", String.valueOf(n), n + 1) : null;
        return new Gauge(key, label, value, Double.NaN, n, gap);
    }

    private List<Record> all(String kind) {
        List<Record> all = new ArrayList<>();
        records.forEach(kind, all::add);
        return all;
    }

    /** Competitor, direction, percent and new price, S-ALRT-08. */
    private List<Gauge> prices() {
        Instant now = ticker.now();
        Formats f = formats.get();
        List<Gauge> gauges = new ArrayList<>();
        for (PriceMoves.Move m : PriceMoves.of(all("competitor-prices"))) {
            String sign = m.change() < 0 ? "↓" : "↑";
            String label =
                    m.competitor()
                            + " · "
                            + m.product()
                            + " "
                            + sign
                            + " "
                            + f.percent(Math.abs(m.change()), 1)
                            + " → "
                            + f.money(m.price());
            double change = m.fresh(now) ? Math.abs(m.change()) : 0;
            gauges.add(gauge(m.competitor() + "|" + m.product(), label, change, m.looks()));
        }
        return gauges;
    }

    private List<Gauge> activity() {
        Instant now = ticker.now();
        List<PriceMoves.Move> moves = PriceMoves.of(all("competitor-prices"));
        if (moves.isEmpty()) return List.of();
        long moved = moves.stream().filter(m -> m.fresh(now) && m.change() != 0).count();
        return List.of(gauge("", "", (double) moved / moves.size(), moves.size()));
    }

    private Period lately() {
        return Period.last(DAYS, ticker.today(zone.get()).minusDays(1));
    }

    private List<Gauge> budgets() {
        Map<String, Double> spend = byChannel("ad_spend");
        Map<String, Double> revenue = byChannel("ad_revenue");
        List<Gauge> gauges = new ArrayList<>();
        BudgetSplit.gaps(spend, revenue)
                .forEach((channel, gap) -> gauges.add(gauge(channel, channel, Math.abs(gap), 1)));
        return gauges;
    }

    private Map<String, Double> byChannel(String metric) {
        Map<String, Double> values = new HashMap<>();
        for (Gauge g : metrics.read(metric, lately(), Dimension.CHANNEL, Map.of()).groups())
            if (g.gap() == null && !g.key().isEmpty()) values.put(g.key(), g.value());
        return values;
    }

    private List<Gauge> content(Probe probe) {
        List<Record> days = all("content");
        if (days.isEmpty()) return List.of();
        ContentCalendar c = ContentCalendar.of(days, ticker.today(zone.get()));
        double value =
                switch (probe) {
                    case CONTENT_GAP -> c.gap();
                    case CONTENT_IMBALANCE -> c.imbalance();
                    default -> c.timing();
                };
        return List.of(gauge("", "", value, c.contents()));
    }

    private synchronized List<Gauge> ways() {
        LocalDate today = ticker.today(zone.get());
        if (!today.equals(known)) {
            way =
                    BestWay.of(
                            credits.map(
                                    CreditQuestion.of(
                                            lately(), CreditQuestion.By.CHANNEL, credits.rule())));
            known = today;
        }
        return List.of(gauge("", "", way.share(), way.open()));
    }
}
