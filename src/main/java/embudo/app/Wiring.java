package embudo.app;

import embudo.catalog.Catalog;
import embudo.domain.BackupWatch;
import embudo.domain.Stage;
import embudo.domain.Upkeep;
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
import embudo.learn.Evaluator;
import embudo.measure.AudienceModel;
import embudo.measure.ReadModel;
import embudo.outbox.NewsReader;
import embudo.outbox.Recipients;
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
    private final FigureWiring figures;
    private final LearnWiring learn;
    private final FlowWiring flow;
    private final Line line;
    private final Importer importer;
    private final Plugins plugins;
    private final Sender outbox;
    private final NewsReader news;
    private final MailClock mailClock;
    private final Reports reports;
    private final Exporter exporter;
    private final Duplicates duplicates;
    private final BackupClock backups;
    private final ReportPlan reportPlan;
    private final ReportClock reportClock;
    private final Function<BackupWatch, Care> care;
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
        figures = new FigureWiring(catalog, store, notices, work, ticker);
        ReadModel columns = figures.columns;
        AudienceModel audience = figures.audience;
        learn = new LearnWiring(catalog, store, columns, work, ticker, this::alone);
        plugins =
                new Plugins(
                        store.settings(), store.secrets(), ticker, workspace.resolve("plugins"));
        customers = figures.customers;
        flow =
                new FlowWiring(
                        catalog,
                        store,
                        figures,
                        customers.desk(),
                        plugins,
                        notices,
                        ticker,
                        this::alone);
        Recipients recipients = MailWiring.recipients(store, audience, ticker);
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
                        band -> learn.advice.of(band).next().action(),
                        recipients);
        news = MailWiring.news(store, recipients, plugins);
        mailClock = new MailClock(news, ticker);
        sales = new SalesWiring(store, columns, learn.explainer, learn.advice, plugins, ticker);
        watch =
                new WatchWiring(
                        catalog,
                        store,
                        figures.metrics,
                        columns,
                        notices,
                        ticker,
                        audience,
                        flow.desk,
                        plugins,
                        columns,
                        figures.credits,
                        figures.segmentBook);
        // The line: each stage follows the journal after its own cursor, in this order.
        List<Stage> stages =
                List.of(
                        learn.scoring,
                        sales.promoting(),
                        customers.points(),
                        flow.runner,
                        new ScoresOut(store.journal(), store.settings(), outbox));
        line =
                new Line(
                        store.journal(),
                        store.cursors(),
                        columns,
                        stages,
                        notices,
                        this::due,
                        flow.runner::rest);
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
                                () -> ScoringNow.of(learn.models, catalog.scorecard().version()),
                                BoardWiring.allFigures(catalog, figures.metrics)),
                        store.reportRuns(),
                        ticker);
        reportPlan = new ReportPlan(reports, store.settings(), ticker);
        reportClock = new ReportClock(reportPlan, columns, notices, ticker);
        erasing = new Erasing(store.erasures(), this::alone, figures.segmentKeeper, columns);
        exporter =
                new Exporter(
                        Sheets.of(
                                figures.leads,
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
        figures.segmentKeeper.start();
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
        learn.rescoring.daily();
        flow.runner.tick();
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
        return figures.columns;
    }

    AdviceBook advice() {
        return learn.advice;
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
                figures.columns,
                figures.leads,
                store.contacts(),
                store.scores(),
                learn.advice,
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
                figures.audience,
                figures.segments,
                store.savedViews(),
                learn.models,
                learn.rescoring,
                learn.explainer,
                learn.calls,
                figures.credits,
                flow.desk,
                reportPlan,
                figures.metrics,
                figures.funnels,
                figures.queries,
                store.plans(),
                figures.rooms,
                figures.cohorts,
                figures.boards,
                catalog.roomRules(),
                sales.desk(),
                sales.settings(),
                sales.alerts(),
                catalog.market(),
                watch.desk(),
                news,
                store.suppressions(),
                erasing,
                flow.drafting,
                upkeep,
                customers.desk());
    }

    embudo.ui.Services windowServices() {
        return new embudo.ui.Services(
                figures.columns,
                figures.columns,
                figures.leads,
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
                figures.audience,
                figures.segments,
                store.savedViews(),
                store.drafts(),
                store.bulk(),
                learn.models,
                learn.rescoring,
                learn.explainer,
                learn.calls,
                reportPlan,
                figures.credits,
                flow.desk,
                figures.metrics,
                figures.funnels,
                figures.queries,
                store.plans(),
                figures.rooms,
                figures.cohorts,
                figures.boards,
                catalog.roomRules(),
                sales.desk(),
                sales.settings(),
                sales.alerts(),
                catalog.market(),
                watch.desk(),
                erasing,
                flow.drafting,
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
        customers.close();
        figures.close();
        store.close();
    }
}
