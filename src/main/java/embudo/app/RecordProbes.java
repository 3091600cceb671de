package embudo.app;

import embudo.catalog.alert.Probe;
import embudo.domain.Record;
import embudo.domain.Records;
import embudo.kernel.Ticker;
import embudo.measure.probe.ContentCalendar;
import embudo.measure.probe.PriceMoves;
import embudo.measure.probe.Uptime;
import embudo.text.Formats;
import embudo.watch.Gauges.Gauge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads probes about rows of declared kinds: prices of others, content, checks of websites. */
final class RecordProbes {
    private final Records records;
    private final Ticker ticker;
    private final Supplier<ZoneId> zone;
    private final Supplier<Formats> formats;

    RecordProbes(Records records, Ticker ticker, Supplier<ZoneId> zone, Supplier<Formats> formats) {
        this.records = records;
        this.ticker = ticker;
        this.zone = zone;
        this.formats = formats;
    }

    List<Gauge> read(Probe probe) {
        return switch (probe) {
            case COMPETITOR_PRICE_CHANGE -> prices();
            case COMPETITOR_ACTIVITY -> activity();
            case CONTENT_GAP, CONTENT_IMBALANCE, CONTENT_TIMING -> content(probe);
            case PLAN_GAP, PLAN_IMBALANCE, PLAN_TIMING -> plan(probe);
            case WEBSITE_UPTIME -> uptime();
            default -> throw new IllegalArgumentException(probe.key());
        };
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
            gauges.add(
                    AlertProbes.gauge(
                            m.competitor() + "|" + m.product(), label, change, m.looks()));
        }
        return gauges;
    }

    private List<Gauge> activity() {
        Instant now = ticker.now();
        List<PriceMoves.Move> moves = PriceMoves.of(all("competitor-prices"));
        if (moves.isEmpty()) return List.of();
        long moved = moves.stream().filter(m -> m.fresh(now) && m.change() != 0).count();
        return List.of(AlertProbes.gauge("", "", (double) moved / moves.size(), moves.size()));
    }

    private List<Gauge> content(Probe probe) {
        List<Record> days = all("content");
        if (days.isEmpty()) return List.of();
        return spread(probe, ContentCalendar.of(days, today()));
    }

    private List<Gauge> plan(Probe probe) {
        List<Record> plan = all("content-plan");
        if (plan.isEmpty()) return List.of();
        return spread(probe, ContentCalendar.ahead(plan, all("content"), today()));
    }

    private LocalDate today() {
        return ticker.today(zone.get());
    }

    private static List<Gauge> spread(Probe probe, ContentCalendar c) {
        double value =
                switch (probe) {
                    case CONTENT_GAP, PLAN_GAP -> c.gap();
                    case CONTENT_IMBALANCE, PLAN_IMBALANCE -> c.imbalance();
                    default -> c.timing();
                };
        return List.of(AlertProbes.gauge("", "", value, c.contents()));
    }

    private List<Gauge> uptime() {
        List<Gauge> gauges = new ArrayList<>();
        Uptime.of(all("website-checks"), ticker.now())
                .forEach((website, up) ->
                        gauges.add(AlertProbes.gauge(website, website, up.share(), up.checks())));
        return gauges;
    }
}
