package embudo.report.facts;

import embudo.catalog.Metric;
import embudo.catalog.ReportKind;
import embudo.domain.Band;
import embudo.domain.LeadQuery;
import embudo.domain.LeadRow;
import embudo.domain.Leads;
import embudo.domain.Settings;
import embudo.kernel.Period;
import embudo.kernel.Ticker;
import embudo.kernel.Version;
import embudo.measure.Dossier;
import embudo.measure.Figures;
import embudo.measure.Overview;
import embudo.measure.metric.MetricAnswer;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Takes the figures of a report. */
public final class SnapshotMaker {
    private final Figures figures;
    private final List<Metric> metrics;
    private final Leads leads;
    private final Settings settings;
    private final Ticker ticker;
    private final Supplier<Scoring> scoring;
    private final Function<Period, MetricAnswer> all;

    /**
     * @param scoring the rules or model that score the leads
     * @param all every declared metric over a period
     */
    public SnapshotMaker(
            Figures figures,
            List<Metric> metrics,
            Leads leads,
            Settings settings,
            Ticker ticker,
            Supplier<Scoring> scoring,
            Function<Period, MetricAnswer> all) {
        this.figures = figures;
        this.metrics = List.copyOf(metrics);
        this.leads = leads;
        this.settings = settings;
        this.ticker = ticker;
        this.scoring = scoring;
        this.all = all;
    }

    public Snapshot take(ReportKind report, Period period) {
        Dossier dossier = figures.dossier(period);
        Scoring now = scoring.get();
        return new Snapshot(
                Snapshot.VERSION,
                report,
                settings.get(Settings.NAME, ""),
                ticker.now(),
                Version.current(),
                now.version(),
                topScore(dossier.overview()),
                metrics,
                dossier,
                now,
                report.sections().contains("figures") ? counted(period) : List.of());
    }

    private List<Counted> counted(Period period) {
        return all.apply(period).figures().stream()
                .map(f -> new Counted(f.value(), f.absence()))
                .toList();
    }

    /** Of the hot leads nobody has contacted: a figure, not a person. */
    private int topScore(Overview overview) {
        if (overview.hotUncontacted() == 0) return -1;
        LeadQuery waiting = LeadQuery.all().withBands(Set.of(Band.HOT)).withUncontacted(true);
        return leads.page(waiting, 0, 1).rows().stream()
                .mapToInt(LeadRow::score)
                .findFirst()
                .orElse(-1);
    }
}
