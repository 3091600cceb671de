package embudo.catalog;

import embudo.catalog.alert.AlertRule;
import embudo.catalog.alert.Escalation;
import embudo.catalog.alert.Insight;
import embudo.catalog.alert.MetricBounds;
import embudo.catalog.board.Board;
import embudo.catalog.loyalty.Loyalty;
import embudo.catalog.room.RoomRule;
import embudo.catalog.workflow.Action;
import embudo.catalog.workflow.Pack;
import embudo.catalog.workflow.Programme;
import embudo.catalog.workflow.Template;
import embudo.catalog.workflow.Workflow;
import embudo.domain.Band;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * All that is declared: metrics, the scorecard of the rule score, the advice of each band, kinds of
 * files, segments, reports, the features of a model, what probabilities mean, what counts as a
 * touch, workflows with their actions and templates, funnels, named tables, cohorts, dashboards,
 * rules about running webinars, alert rules, who is told of alerts, and insights. One YAML file
 * each, below {@code embudo/catalog/<kind>} on the class path.
 */
public record Catalog(
        List<Metric> metrics,
        Scorecard scorecard,
        List<BandAdvice> advice,
        List<FileKind> files,
        List<SegmentRule> segments,
        List<ReportKind> reports,
        FeatureBook features,
        List<ChanceTable> chances,
        TouchRule touches,
        Workflows workflows,
        List<FunnelRule> funnels,
        List<QueryKind> queries,
        List<CohortRule> cohorts,
        Dashboards dashboards,
        List<RoomRule> roomRules,
        List<MarketReference> market,
        List<AlertRule> alerts,
        Escalation escalation,
        List<Insight> insights) {
    private static final Kind<Metric> METRICS = new Kind<>("metrics", MetricFile::parse);
    private static final Kind<Scorecard> SCORECARDS =
            new Kind<>("scorecards", ScorecardFile::parse);
    private static final Kind<BandAdvice> ADVICE = new Kind<>("advice", BandAdviceFile::parse);
    private static final Kind<FileKind> FILES = new Kind<>("imports", FileKindFile::parse);
    private static final Kind<SegmentRule> SEGMENTS = new Kind<>("segments", SegmentFile::parse);
    private static final Kind<ReportKind> REPORTS = new Kind<>("reports", ReportFile::parse);

    private static final Kind<ChanceTable> CHANCES = new Kind<>("chances", ChanceTableFile::parse);

    private static final Kind<FeatureBook> FEATURES = new Kind<>("features", FeatureFile::parse);

    private static final Kind<QueryKind> QUERIES = new Kind<>("queries", QueryFile::parse);
    private static final Kind<TouchRule> TOUCHES = new Kind<>("attribution", TouchRuleFile::parse);
    private static final Kind<Workflow> WORKFLOWS = new Kind<>("workflows", WorkflowFile::shipped);
    private static final Kind<Action> ACTIONS = new Kind<>("actions", ActionFile::parse);
    private static final Kind<Template> TEMPLATES = new Kind<>("templates", TemplateFile::parse);

    private static final Kind<Pack> PACKS = new Kind<>("packs", PackFile::parse);
    private static final Kind<Loyalty> LOYALTY = new Kind<>("points", LoyaltyFile::parse);

    private static final Kind<Programme> PROGRAMME = new Kind<>("programme", ProgrammeFile::parse);

    private static final Kind<FunnelRule> FUNNELS = new Kind<>("funnels", FunnelFile::parse);
    private static final Kind<CohortRule> COHORTS = new Kind<>("cohorts", CohortFile::parse);
    private static final Kind<MarketReference> MARKET = new Kind<>("market", MarketFile::parse);

    private static final Kind<Board> BOARDS = new Kind<>("dashboards", BoardFile::parse);
    private static final Kind<RoomRule> ROOM_RULES = new Kind<>("room_rules", RoomRuleFile::parse);

    private static final Kind<AlertRule> ALERTS = new Kind<>("alerts", AlertRuleFile::parse);
    private static final Kind<Escalation> ESCALATIONS =
            new Kind<>("escalation", EscalationFile::parse);

    private static final Kind<Insight> INSIGHTS = new Kind<>("insights", InsightFile::parse);

    public Catalog {
        insights = List.copyOf(insights);
        alerts = List.copyOf(alerts);
        roomRules = List.copyOf(roomRules);
        queries = queries.stream().sorted(Comparator.comparing(QueryKind::system)).toList();
        metrics =
                metrics.stream()
                        .sorted(Comparator.comparingInt(m -> Metric.GROUPS.indexOf(m.group())))
                        .toList();
        advice = List.copyOf(advice);
        files = List.copyOf(files);
        segments = List.copyOf(segments);
        reports = reports.stream().sorted(Comparator.comparingInt(ReportKind::order)).toList();
        chances = List.copyOf(chances);
        funnels = funnels.stream().sorted(Comparator.comparingInt(FunnelRule::place)).toList();
        market = market.stream().sorted(Comparator.comparingInt(MarketReference::place)).toList();
        cohorts = cohorts.stream().sorted(Comparator.comparingInt(CohortRule::place)).toList();
    }

    /**
     * The catalogue that came with the product.
     *
     * @throws embudo.kernel.Problem that names every fault of every file by place
     */
    public static Catalog load() {
        return CatalogFolder.shipped(Catalog::of);
    }

    /** One of the shipped tables of probabilities. */
    public ChanceTable chances(String key) {
        return chances.stream().filter(t -> t.key().equals(key)).findFirst().orElseThrow();
    }

    /** A catalogue of a folder laid out like the shipped one. */
    static Catalog of(Path root) {
        Faults faults = new Faults();
        CatalogFolder folder = new CatalogFolder(root, faults);
        folder.expectOnly(
                List.of(
                        METRICS,
                        SCORECARDS,
                        ADVICE,
                        FILES,
                        SEGMENTS,
                        REPORTS,
                        FEATURES,
                        CHANCES,
                        TOUCHES,
                        WORKFLOWS,
                        ACTIONS,
                        TEMPLATES,
                        PACKS,
                        LOYALTY,
                        PROGRAMME,
                        FUNNELS,
                        QUERIES,
                        COHORTS,
                        MARKET,
                        BOARDS,
                        ROOM_RULES,
                        ALERTS,
                        ESCALATIONS,
                        INSIGHTS));
        List<Metric> metrics = MetricLinks.resolve(folder.read(METRICS), faults);
        List<Scorecard> scorecards = folder.read(SCORECARDS);
        List<BandAdvice> advice = folder.read(ADVICE);
        List<FileKind> files = folder.read(FILES);
        List<SegmentRule> segments = folder.read(SEGMENTS);
        List<ReportKind> reports = folder.read(REPORTS);
        List<FeatureBook> features = folder.read(FEATURES);
        List<ChanceTable> chances = folder.read(CHANCES);
        List<QueryKind> queries = folder.read(QUERIES);
        for (QueryKind query : queries)
            for (String key : query.metrics())
                if (metrics.stream().noneMatch(m -> m.key().equals(key)))
                    faults.add("catalog.fault.no_metric", "queries/" + query.key(), key);
        List<TouchRule> touches = folder.read(TOUCHES);
        if (touches.size() != 1) faults.add("catalog.fault.one_touch_rule", touches.size());
        List<Workflow> workflows = folder.read(WORKFLOWS);
        List<Action> actions = folder.read(ACTIONS);
        List<Template> templates = folder.read(TEMPLATES);
        List<FunnelRule> funnels = folder.read(FUNNELS);
        List<CohortRule> cohorts = folder.read(COHORTS);
        List<MarketReference> market = folder.read(MARKET);
        List<Board> boards = folder.read(BOARDS);
        List<AlertRule> alerts = folder.read(ALERTS);
        BoardLinks boardLinks = new BoardLinks(metrics, queries, new MetricBounds(alerts));
        for (Board board : boards) boardLinks.checkShipped(board, faults);
        WorkflowLinks links = new WorkflowLinks(actions, templates, workflows, faults);
        workflows.forEach(links::check);
        List<Pack> packs = folder.read(PACKS);
        packs.forEach(links::check);
        List<Loyalty> loyalty = folder.read(LOYALTY);
        if (loyalty.size() != 1) faults.add("catalog.fault.one_loyalty", loyalty.size());
        List<Programme> programme = folder.read(PROGRAMME);
        if (programme.size() != 1) faults.add("catalog.fault.one_programme", programme.size());
        programme.forEach(p -> ProgrammeFile.check(p, workflows, faults));
        if (features.size() != 1) faults.add("catalog.fault.one_feature_file", features.size());
        if (scorecards.size() != 1) faults.add("catalog.fault.one_scorecard", scorecards.size());
        for (Band band : Band.values())
            if (advice.stream().noneMatch(a -> a.band() == band))
                faults.add("catalog.fault.no_advice", band.key());
        List<RoomRule> roomRules = RoomRuleFile.bounded(folder.read(ROOM_RULES), alerts, faults);
        AlertLinks alertLinks = new AlertLinks(metrics, workflows, links, faults);
        alerts.forEach(alertLinks::check);
        List<Escalation> escalations = folder.read(ESCALATIONS);
        if (escalations.size() != 1) faults.add("catalog.fault.one_escalation", escalations.size());
        List<Insight> insights = folder.read(INSIGHTS);
        insights.forEach(alertLinks::check);
        faults.raise();
        return new Catalog(
                metrics,
                scorecards.getFirst(),
                advice,
                files,
                segments,
                reports,
                features.getFirst(),
                chances,
                touches.getFirst(),
                Workflows.of(
                        workflows,
                        actions,
                        templates,
                        packs,
                        loyalty.getFirst(),
                        programme.getFirst()),
                funnels,
                queries,
                cohorts,
                new Dashboards(boards, boardLinks),
                roomRules,
                market,
                alerts,
                escalations.getFirst(),
                insights);
    }
}
