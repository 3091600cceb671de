package embudo.app;

import embudo.catalog.alert.Probe;
import embudo.catalog.condition.Audience;
import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Conditions;
import embudo.catalog.condition.Fields;
import embudo.catalog.measure.Dimension;
import embudo.domain.CompanySize;
import embudo.kernel.Language;
import embudo.kernel.Period;
import embudo.kernel.Ticker;
import embudo.measure.CreditDesk;
import embudo.measure.CreditQuestion;
import embudo.measure.SegmentBook;
import embudo.measure.probe.BestWay;
import embudo.measure.probe.BudgetSplit;
import embudo.measure.probe.SizeLead;
import embudo.watch.Gauges;
import embudo.watch.Gauges.Gap;
import embudo.watch.Gauges.Gauge;
import embudo.watch.Probes;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Reads probes off the workspace. */
final class AlertProbes implements Probes {
    private static final int DAYS = 30;
    private final RoomProbes rooms;
    private final Gauges metrics;
    private final RecordProbes rows;
    private final CreditDesk credits;
    private final Ticker ticker;
    private final Supplier<ZoneId> zone;
    private final SegmentBook segments;
    private final Audience audience;
    private final Supplier<Language> language;

    /** The best way of a day: it moves slowly and takes a walk over all journeys. */
    private LocalDate known = LocalDate.MIN;

    private BestWay way;

    AlertProbes(
            RoomProbes rooms,
            Gauges metrics,
            RecordProbes rows,
            CreditDesk credits,
            Ticker ticker,
            Supplier<ZoneId> zone,
            SegmentBook segments,
            Audience audience,
            Supplier<Language> language) {
        this.rooms = rooms;
        this.metrics = metrics;
        this.rows = rows;
        this.credits = credits;
        this.ticker = ticker;
        this.zone = zone;
        this.segments = segments;
        this.audience = audience;
        this.language = language;
    }

    @Override
    public List<Gauge> read(Probe probe) {
        return switch (probe) {
            case PEOPLE -> List.of();
            case PREDICTED_ATTENDANCE, REGISTRATIONS_PER_HOUR, ATTENDANCE_DROP, ENGAGEMENT_NOW ->
                    rooms.read(probe, ticker.now());
            case BUDGET_GAP -> budgets();
            case OFF_ROUTE -> ways();
            case SEGMENT_ENTERPRISE -> sizes();
            default -> rows.read(probe);
        };
    }

    static Gauge gauge(String key, String label, double value, long n) {
        Gap gap = Double.isNaN(value) ? new Gap("TOO_FEW", String.valueOf(n), n + 1) : null;
        return new Gauge(key, label, value, Double.NaN, n, gap);
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

    private List<Gauge> ways() {
        BestWay way = way();
        return List.of(gauge("", "", way.share(), way.open()));
    }

    @Override
    public Optional<Set<Long>> people(Probe probe) {
        BestWay way = way();
        return way.channels().isEmpty() ? Optional.empty() : Optional.of(way.left());
    }

    private synchronized BestWay way() {
        LocalDate today = ticker.today(zone.get());
        if (!today.equals(known)) {
            way =
                    BestWay.of(
                            credits.map(
                                    CreditQuestion.of(
                                            lately(), CreditQuestion.By.CHANNEL, credits.rule())));
            known = today;
        }
        return way;
    }

    /** Who is of which size, by segment. */
    private List<Gauge> sizes() {
        List<Gauge> gauges = new ArrayList<>();
        for (SegmentBook.Definition segment : segments.all()) {
            Map<CompanySize, Long> people = new EnumMap<>(CompanySize.class);
            for (CompanySize size : CompanySize.values())
                people.put(size, audience.count(within(segment.id(), size)));
            SizeLead lead = SizeLead.of(people);
            String name = segment.name().get(language.get());
            gauges.add(gauge(segment.id(), name, lead.lead(), lead.known()));
        }
        return gauges;
    }

    private static Condition within(String segment, CompanySize size) {
        String text =
                "in_segment('%s') && company_size == '%s'"
                        .formatted(
                                segment.replace("\\", "\\\\").replace("'", "\\'"),
                                size.name().toLowerCase(Locale.ROOT));
        return Conditions.read(text, Fields.standard()).orThrow();
    }
}
