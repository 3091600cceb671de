package embudo.app;

import embudo.catalog.Catalog;
import embudo.catalog.Feature;
import embudo.domain.BackupWatch;
import embudo.domain.Segment;
import embudo.domain.Stage;
import embudo.flow.DraftDesk;
import embudo.domain.Upkeep;
import embudo.flow.FlowBook;
import embudo.flow.FlowDesk;
import embudo.flow.Rehearser;
import embudo.flow.Runner;
import embudo.flow.Sources;
import embudo.intake.FileImporter;
import embudo.intake.Importer;
import embudo.intake.export.Exporter;
import embudo.intake.export.Sheets;
import embudo.intake.matching.Duplicates;
import embudo.kernel.Notices;
import embudo.kernel.Progress;
import embudo.kernel.Ticker;
import embudo.kernel.Work;
import embudo.learn.AdviceBook;
import embudo.learn.Decay;
import embudo.learn.Evaluator;
import embudo.learn.Rescoring;
import embudo.learn.RuleScore;
import embudo.learn.Scoring;
import embudo.learn.forest.ForestConfig;
import embudo.learn.forest.ForestTrainer;
import embudo.learn.lead.CallQueue;
import embudo.learn.lead.Explainer;
import embudo.learn.lead.FeatureReader;
import embudo.learn.lead.LeadModels;
import embudo.learn.lead.LeadTrainer;
import embudo.learn.lead.Lengths;
import embudo.measure.AudienceModel;
import embudo.measure.CohortTables;
import embudo.measure.CreditDesk;
import embudo.measure.FilteredLeads;
import embudo.measure.FunnelDesk;
import embudo.measure.LeadLists;
import embudo.measure.LeafCounter;
import embudo.measure.ReadModel;
import embudo.measure.RoomDesk;
import embudo.measure.SegmentBook;
import embudo.measure.SegmentDesk;
import embudo.measure.SegmentKeeper;
import embudo.measure.board.Boards;
import embudo.measure.metric.MetricDesk;
import embudo.measure.query.QueryDesk;
import embudo.outbox.NewsReader;
import embudo.outbox.Recipients;
import embudo.outbox.Routes;
import embudo.outbox.ScoresOut;
import embudo.outbox.Sender;
import embudo.plugins.Plugins;
import embudo.report.PdfReports;
import embudo.report.ReportPlan;
import embudo.report.Reports;
import embudo.report.facts.SnapshotMaker;
import embudo.store.Store;
import embudo.text.Texts;
import embudo.ui.Care;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Every service of one workspace, built in the order they need each other and closed in reverse:
 * what brings facts in, the line, the outbox, the store.
 */
final class Wiring implements AutoCloseable {
    private final Ticker ticker;
    private final Notices notices;
    private final Work work;
    private final Store store;
    private final Catalog catalog;
    private final AdviceBook advice;
    private final ReadModel columns;
    private final Line line;
    private final Importer importer;
    private final Plugins plugins;
    private final Sender outbox;
    private final NewsReader news;
    private final MailClock mailClock;
    private final Reports reports;
    private final Exporter exporter;
    private final Duplicates duplicates;
    private final LeadModels leadModels;
    private final Rescoring rescoring;
    private final Explainer explainer;
    private final CallQueue calls;
    private final BackupClock backups;
    private final ReportPlan reportPlan;
    private final ReportClock reportClock;
    private final Function<BackupWatch, Care> care;
    private final AudienceModel audience;
    private final LeadLists leads;
    private final SegmentKeeper segmentKeeper;
    private final SegmentDesk segments;
    private final CreditDesk credits;
    private final FunnelDesk funnels;
    private final Runner workflows;
    private final FlowDesk flow;
    private final DraftDesk drafting;
    private final LeafCounter counter;
    private final MetricDesk metrics;
    private final QueryDesk queries;
    private final CohortTables cohorts;
    private final Boards boards;
    private final SalesWiring sales;
    private final WatchWiring watch;
    private final Erasing erasing;
    private final CustomerWiring customers;
    private final Upkeep upkeep;

    /**
     * Opens the workspace, made on first use; figures and scores follow in the background once
     * {@link #start}ed.
     *
     * @param care what the window asks of the program, made with how the last backup went
     */
    Wiring(
            Path workspace,
            Ticker ticker,
            Notices notices,
            Work work,
            Function<BackupWatch, Care> care) {
        this.care = care;
        this.ticker = ticker;
        this.notices = notices;
        this.work = work;
        catalog = Catalog.load();
        store = Store.open(workspace, ticker, notices);
        columns =
                new ReadModel(
                        store.journal(),
                        store.dailyFacts(),
                        store.webinars(),
                        store.leads(),
                        store.scores(),
                        store.settings(),
                        catalog.metrics(),
                        notices,
                        ticker);
        SegmentBook segmentBook = new SegmentBook(catalog.segments(), store.segments());
        audience =
                new AudienceModel(
                        columns,
                        store.contacts(),
                        store.dailyFacts(),
                        store.webinars(),
                        store.settings(),
                        segmentBook,
                        notices,
                        ticker);
        leads =
                new LeadLists(
                        columns,
                        audience,
                        store.leadSource(),
                        new FilteredLeads(store.leads(), audience),
                        notices,
                        work,
                        ticker);
        segmentKeeper = new SegmentKeeper(segmentBook, store.segments(), audience, notices, ticker);
        segments = new SegmentDesk(segmentBook, store.segments(), audience, segmentKeeper, ticker);
        credits =
                new CreditDesk(
                        columns,
                        store.dailyFacts(),
                        audience,
                        store.settings(),
                        catalog.touches(),
                        ticker);
        counter =
                new LeafCounter(
                        columns,
                        audience,
                        store.dailyFacts(),
                        store.records(),
                        store.settings(),
                        notices);
        funnels =
                new FunnelDesk(
                        columns,
                        audience,
                        store.dailyFacts(),
                        store.webinars(),
                        store.settings(),
                        catalog.funnels(),
                        ticker);
        cohorts = CohortWiring.desk(columns, audience, store, catalog, ticker);
        metrics = new MetricDesk(catalog.metrics(), counter, store.webinars(), store.plans());
        queries =
                new QueryDesk(
                        catalog.queries(),
                        metrics,
                        columns,
                        leads,
                        audience,
                        store.dailyFacts(),
                        store.settings(),
                        ticker);
        boards = BoardWiring.of(catalog, store, columns, metrics, queries, leads, ticker);
        advice = new AdviceBook(catalog.advice());
        Lengths lengths = new Lengths(store.webinars());
        Function<List<Feature>, FeatureReader> features =
                wanted -> new FeatureReader(wanted, catalog.scorecard(), lengths);
        LeadTrainer trainer =
                new LeadTrainer(
                        store.contacts(),
                        columns,
                        store.webinars(),
                        store.settings(),
                        catalog.features(),
                        features,
                        new ForestTrainer(work, ticker),
                        ticker,
                        ForestConfig.WITH_LINE);
        leadModels =
                new LeadModels(
                        store.models(),
                        trainer,
                        catalog.features(),
                        features,
                        new RuleScore(catalog.scorecard(), () -> Decay.of(store.settings())));
        rescoring =
                new Rescoring(
                        store.contacts(),
                        columns,
                        store.scores(),
                        leadModels,
                        store.cursors(),
                        store.settings(),
                        ticker,
                        this::alone);
        explainer =
                new Explainer(
                        store.contacts(),
                        columns,
                        store.scores(),
                        leadModels,
                        catalog.chances("attendees"),
                        catalog.chances("next_best_action"));
        calls = new CallQueue(store.leads(), store.scores(), columns, store.settings());
        plugins =
                new Plugins(
                        store.settings(), store.secrets(), ticker, workspace.resolve("plugins"));
        customers = new CustomerWiring(catalog, store, columns, audience, notices, ticker);
        FlowBook flowBook = new FlowBook(catalog.workflows(), store.cases(), audience::fields);
        Sources sources =
                new Sources(
                        audience,
                        store.contacts(),
                        store.scores(),
                        store.webinars(),
                        store.dailyFacts(),
                        store.settings(),
                        store.cases(),
                        new Routes(store.settings(), plugins)::of,
                        store.points(),
                        customers.desk());
        workflows =
                new Runner(
                        flowBook,
                        sources,
                        store.journal(),
                        store.cursors(),
                        ticker,
                        WatchWiring.starts(catalog.alerts(), store.alerts()));
        Rehearser rehearser =
                new Rehearser(
                        flowBook,
                        sources,
                        columns,
                        id ->
                                segmentBook.get(id).kind() == Segment.Kind.RULE
                                        ? segmentBook.get(id).rule()
                                        : null,
                        ticker);
        flow = new FlowDesk(flowBook, store.cases(), workflows, this::alone, notices, rehearser);
        Recipients recipients = MailWiring.recipients(store, audience, ticker);
        drafting = DraftWiring.desk(store, flow, sources, notices, ticker);
        outbox =
                new Sender(
                        store.commands(),
                        store.contacts(),
                        store.scores(),
                        store.settings(),
                        plugins,
                        notices,
                        work,
                        ticker,
                        band -> advice.of(band).next().action(),
                        recipients);
        news = MailWiring.news(store, recipients, plugins);
        mailClock = new MailClock(news, ticker);
        sales = new SalesWiring(store, columns, explainer, advice, plugins, ticker);
        watch =
                new WatchWiring(
                        catalog, store, metrics, columns, notices, ticker, audience, flow, plugins,
                        columns, credits);
        // The line: each stage follows the journal after its own cursor, in this order.
        List<Stage> stages =
                List.of(
                        new Scoring(
                                store.journal(),
                                store.contacts(),
                                columns,
                                store.scores(),
                                leadModels,
                                ticker),
                        sales.promoting(),
                        customers.points(),
                        workflows,
                        new ScoresOut(store.journal(), store.settings(), outbox));
        line =
                new Line(
                        store.journal(),
                        store.cursors(),
                        columns,
                        stages,
                        notices,
                        this::due,
                        workflows::rest);
        importer =
                new FileImporter(
                        store.imports(),
                        store.contacts(),
                        store.webinars(),
                        store.dailyFacts(),
                        store.settings(),
                        ticker,
                        store.records(),
                        catalog.files(),
                        store.erasures()::erased);
        duplicates = new Duplicates(store.contacts(), store.merges(), store.settings());
        reports =
                new PdfReports(
                        catalog.reports(),
                        columns,
                        new SnapshotMaker(
                                columns,
                                catalog.metrics(),
                                store.leads(),
                                store.settings(),
                                ticker,
                                () -> ScoringNow.of(leadModels, catalog.scorecard().version()),
                                BoardWiring.allFigures(catalog, metrics)),
                        store.reportRuns(),
                        ticker);
        reportPlan = new ReportPlan(reports, store.settings(), ticker);
        reportClock = new ReportClock(reportPlan, columns, notices, ticker);
        erasing = new Erasing(store.erasures(), this::alone, segmentKeeper, columns);
        exporter =
                new Exporter(
                        Sheets.of(
                                leads,
                                store.contacts(),
                                store.journal(),
                                store.webinars(),
                                store.dailyFacts(),
                                store.extracts(),
                                store.records(),
                                catalog.files(),
                                store.sales()),
                        store.journal(),
                        store.settings(),
                        ticker);
        backups =
                new BackupClock(
                        store.maintenance(), store.imports(), store.settings(), ticker, notices);
        upkeep = new UpkeepDesk(workspace, List.of(reportClock::look, backups::look));
    }

    /** Starts following the journal. */
    void start() {
        line.start();
        segmentKeeper.start();
    }

    /**
     * Starts sending what waits; a command that ends with its process drains the outbox instead.
     */
    void send() {
        outbox.start();
    }

    /** Starts making the backups and reports that are due. */
    void keep() {
        backups.start();
        reportClock.start();
        watch.start();
        mailClock.start();
    }

    void settle() {
        line.settle();
    }

    /** What time makes due: scores fade, and cases of workflows go on. */
    private void due() {
        rescoring.daily();
        workflows.tick();
    }

    private void alone(Runnable action) {
        line.alone(action);
    }

    /**
     * Loads the files of the sample season that are not larger than so many bytes. Nothing follows
     * the journal meanwhile, so that everybody is scored once, at the end.
     *
     * @return a line for each file
     */
    List<String> sample(Texts texts, Progress progress, long largest) {
        List<String> lines = new ArrayList<>();
        alone(() ->
                lines.addAll(
                        Samples.find()
                                .load(
                                        importer,
                                        store.imports(),
                                        store.settings(),
                                        texts,
                                        progress,
                                        largest)));
        settle();
        return lines;
    }

    Store store() {
        return store;
    }

    ReadModel columns() {
        return columns;
    }

    AdviceBook advice() {
        return advice;
    }

    Work work() {
        return work;
    }

    Notices notices() {
        return notices;
    }

    Ticker ticker() {
        return ticker;
    }

    Importer importer() {
        return importer;
    }

    embudo.cli.Services commandServices() {
        return new embudo.cli.Services(
                columns,
                leads,
                store.contacts(),
                store.scores(),
                advice,
                importer,
                store.imports(),
                outbox,
                store.commands(),
                plugins,
                reports,
                store.settings(),
                store.maintenance(),
                catalog.metrics(),
                ticker,
                line::settle,
                exporter,
                new Evaluator(work, ticker),
                store.merges(),
                duplicates,
                audience,
                segments,
                store.savedViews(),
                leadModels,
                rescoring,
                explainer,
                calls,
                credits,
                flow,
                reportPlan,
                metrics,
                funnels,
                queries,
                store.plans(),
                new RoomDesk(columns, store.webinars(), store.settings()),
                cohorts,
                boards,
                catalog.roomRules(),
                sales.desk(),
                sales.settings(),
                sales.alerts(),
                catalog.market(),
                watch.desk(),
                news,
                store.suppressions(),
                erasing,
                drafting,
                upkeep,
                customers.desk());
    }

    embudo.ui.Services windowServices() {
        return new embudo.ui.Services(
                columns,
                columns,
                leads,
                store.contacts(),
                store.scores(),
                store.webinars(),
                store.journal(),
                importer,
                store.imports(),
                outbox,
                store.commands(),
                plugins,
                reports,
                store.settings(),
                store.maintenance(),
                catalog.metrics(),
                notices,
                work,
                ticker,
                exporter,
                store.merges(),
                duplicates,
                care.apply(backups),
                audience,
                segments,
                store.savedViews(),
                store.drafts(),
                store.bulk(),
                leadModels,
                rescoring,
                explainer,
                calls,
                reportPlan,
                credits,
                flow,
                metrics,
                funnels,
                queries,
                store.plans(),
                new RoomDesk(columns, store.webinars(), store.settings()),
                cohorts,
                boards,
                catalog.roomRules(),
                sales.desk(),
                sales.settings(),
                sales.alerts(),
                catalog.market(),
                watch.desk(),
                erasing,
                drafting,
                upkeep,
                customers.desk());
    }

    @Override
    public void close() {
        backups.close();
        reportClock.close();
        watch.close();
        mailClock.close();
        line.close();
        outbox.close();
        plugins.close();
        segmentKeeper.close();
        customers.close();
        leads.close();
        counter.close();
        audience.close();
        columns.close();
        store.close();
    }
}
