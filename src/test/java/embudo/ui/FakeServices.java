package embudo.ui;

import embudo.catalog.Catalog;
import embudo.catalog.condition.Audience;
import embudo.domain.BulkEdits;
import embudo.domain.Commands;
import embudo.domain.Contacts;
import embudo.domain.Cursors;
import embudo.domain.DailyFacts;
import embudo.domain.Drafts;
import embudo.domain.Erasures;
import embudo.domain.Extracts;
import embudo.domain.Imports;
import embudo.domain.Journal;
import embudo.domain.Leads;
import embudo.domain.Maintenance;
import embudo.domain.Merges;
import embudo.domain.Models;
import embudo.domain.Plans;
import embudo.domain.Records;
import embudo.domain.SavedBoards;
import embudo.domain.SavedViews;
import embudo.domain.Scores;
import embudo.domain.Segments;
import embudo.domain.Settings;
import embudo.domain.Timelines;
import embudo.domain.Webinars;
import embudo.domain.flow.Cases;
import embudo.domain.flow.FlowDrafts;
import embudo.domain.flow.FlowTraffic;
import embudo.domain.loyalty.CustomerFacts;
import embudo.domain.loyalty.PointsBook;
import embudo.domain.sales.SalesBook;
import embudo.domain.watch.AlertBook;
import embudo.flow.DraftDesk;
import embudo.flow.FlowBook;
import embudo.flow.FlowDesk;
import embudo.flow.Probe;
import embudo.flow.Rehearser;
import embudo.flow.Runner;
import embudo.flow.Sources;
import embudo.intake.Importer;
import embudo.intake.export.Exporter;
import embudo.intake.export.Sheets;
import embudo.intake.matching.Duplicates;
import embudo.kernel.Notices;
import embudo.kernel.Ticker;
import embudo.kernel.Work;
import embudo.learn.AdviceBook;
import embudo.learn.Rescoring;
import embudo.learn.lead.CallQueue;
import embudo.learn.lead.Crossings;
import embudo.learn.lead.Explainer;
import embudo.learn.lead.FeatureReader;
import embudo.learn.lead.HotAlerts;
import embudo.learn.lead.LeadModels;
import embudo.learn.lead.SalesDesk;
import embudo.learn.lead.SalesSettings;
import embudo.measure.CohortTables;
import embudo.measure.CreditDesk;
import embudo.measure.Customers;
import embudo.measure.FilteredLeads;
import embudo.measure.Funnels;
import embudo.measure.MemorySegments;
import embudo.measure.Rooms;
import embudo.measure.SampleCredits;
import embudo.measure.SegmentBook;
import embudo.measure.SegmentDesk;
import embudo.measure.SegmentKeeper;
import embudo.measure.board.BoardDesk;
import embudo.measure.metric.Metrics;
import embudo.measure.query.Queries;
import embudo.outbox.Outbox;
import embudo.plugins.Connectors;
import embudo.report.ReportPlan;
import embudo.report.Reports;
import embudo.watch.MemoryAlerts;
import embudo.watch.SampleWatch;
import embudo.watch.WatchDesk;

import java.time.Instant;
import java.util.List;

/** All services of the window, faked; replace a field before {@link #services} to try another. */
public final class FakeServices implements AutoCloseable {
    /** Thursday 19 November 2026, 14:32 in Madrid: the day of the pictures. */
    public static final Instant NOW = Instant.parse("2026-11-19T13:32:00Z");

    private static final Catalog CATALOG = Catalog.load();

    public final Notices notices = new Notices();
    public final Work work = new Work();
    public final FakeFigures figures = new FakeFigures(Season.overview());
    public Ticker ticker = FakeServices::now;
    public Leads leads = new FakeLeads();
    public Settings settings = new FakeSettings(notices);
    public Outbox outbox = new FakeOutbox(notices);
    public Timelines timelines = Quiet.of(Timelines.class);
    public Contacts contacts = Quiet.of(Contacts.class);
    public Scores scores = Quiet.of(Scores.class);
    public Webinars webinars = Quiet.of(Webinars.class);
    public Journal journal = Quiet.of(Journal.class);
    public Importer importer = Quiet.of(Importer.class);
    public Imports imports = Quiet.of(Imports.class);
    public Commands commands = Quiet.of(Commands.class);
    public Connectors connectors = Quiet.of(Connectors.class);
    public Reports reports = Quiet.of(Reports.class);
    public Maintenance maintenance = Quiet.of(Maintenance.class);
    public Models models = Quiet.of(Models.class);
    public Merges merges = Quiet.of(Merges.class);
    public Care care = Quiet.of(Care.class);

    public Segments segments = new MemorySegments();
    public SavedViews savedViews = Quiet.of(SavedViews.class);
    public BulkEdits bulk = Quiet.of(BulkEdits.class);
    public Audience audience = new FakeAudience(() -> leads);
    public Drafts drafts = Quiet.of(Drafts.class);
    public CreditDesk credits = SampleCredits.desk();
    public Cases cases = Quiet.of(Cases.class);
    public FlowDrafts flowDrafts = new MemoryFlowDrafts();
    public FlowTraffic flowTraffic = Quiet.of(FlowTraffic.class);
    public Erasures erasures = Quiet.of(Erasures.class);

    public Metrics metricDesk = new FakeMetrics();
    public Queries queries = Quiet.of(Queries.class);
    public Plans plans = Quiet.of(Plans.class);

    public Funnels funnels = Quiet.of(Funnels.class);
    public Rooms rooms = Quiet.of(Rooms.class);
    public CohortTables cohorts = Quiet.of(CohortTables.class);
    public SavedBoards savedBoards = Quiet.of(SavedBoards.class);

    public SalesBook sales = new MemorySales();
    public Cursors cursors = Quiet.of(Cursors.class);
    public final AlertBook alerts = new MemoryAlerts();
    public final FakeUpkeep upkeep = new FakeUpkeep();
    public final SampleWatch watched = new SampleWatch();

    public Customers customers = Quiet.of(Customers.class);

    private SegmentDesk segmentDesk;

    public Services services() {
        FlowDesk flow = flow();
        return new Services(
                figures,
                timelines,
                new FilteredLeads(leads, audience),
                contacts,
                scores,
                webinars,
                journal,
                importer,
                imports,
                outbox,
                commands,
                connectors,
                reports,
                settings,
                maintenance,
                Season.declared(),
                notices,
                work,
                ticker,
                exporter(),
                merges,
                new Duplicates(contacts, merges, settings),
                care,
                audience,
                desk(),
                savedViews,
                drafts,
                bulk,
                leadModels(),
                new Rescoring(
                        contacts,
                        timelines,
                        scores,
                        leadModels(),
                        Quiet.of(Cursors.class),
                        settings,
                        ticker,
                        Runnable::run),
                new Explainer(
                        contacts,
                        timelines,
                        scores,
                        leadModels(),
                        CATALOG.chances("attendees"),
                        CATALOG.chances("next_best_action")),
                new CallQueue(leads, scores, timelines, settings),
                new ReportPlan(reports, settings, ticker),
                credits,
                flow,
                metricDesk,
                funnels,
                queries,
                plans,
                rooms,
                cohorts,
                new BoardDesk(
                        CATALOG.dashboards(),
                        savedBoards,
                        new BoardDesk.Sources(metricDesk, queries, rooms, leads, figures),
                        settings,
                        ticker),
                CATALOG.roomRules(),
                salesDesk(),
                new SalesSettings(settings, id -> true),
                new HotAlerts(
                        new Crossings(journal, timelines, contacts), cursors, journal::position),
                CATALOG.market(),
                watch(),
                erasures,
                drafting(flow),
                upkeep,
                customers);
    }

    private WatchDesk watch() {
        return watched.desk(alerts, settings, notices, ticker, settings.zone());
    }

    private SalesDesk salesDesk() {
        return new SalesDesk(
                contacts,
                timelines,
                journal,
                new Explainer(
                        contacts,
                        timelines,
                        scores,
                        leadModels(),
                        CATALOG.chances("attendees"),
                        CATALOG.chances("next_best_action")),
                new AdviceBook(CATALOG.advice()),
                sales,
                cases,
                settings,
                ticker);
    }

    private DraftDesk drafting(FlowDesk flow) {
        return new DraftDesk(
                flow.book(),
                flow,
                flowDrafts,
                flowTraffic,
                new Probe(flow.book(), sources(), flow.rehearser(), ticker),
                notices);
    }

    private Sources sources() {
        return new Sources(
                audience,
                contacts,
                scores,
                webinars,
                Quiet.of(DailyFacts.class),
                settings,
                cases,
                channel -> "webhook",
                Quiet.of(PointsBook.class),
                CustomerFacts.NONE,
                id -> null);
    }

    private FlowDesk flow() {
        Sources sources = sources();
        FlowBook book = new FlowBook(CATALOG.workflows(), cases, audience::fields);
        return new FlowDesk(
                book,
                cases,
                new Runner(book, sources, journal, Quiet.of(Cursors.class), ticker),
                Runnable::run,
                notices,
                new Rehearser(book, sources, timelines, ticker));
    }

    private SegmentDesk desk() {
        if (segmentDesk != null) return segmentDesk;
        SegmentBook book = new SegmentBook(Catalog.load().segments(), segments);
        SegmentKeeper keeper = new SegmentKeeper(book, segments, audience, notices, ticker);
        segmentDesk = new SegmentDesk(book, segments, audience, keeper, ticker);
        return segmentDesk;
    }

    private LeadModels leadModels() {
        return new LeadModels(
                models,
                null,
                CATALOG.features(),
                features -> new FeatureReader(features, CATALOG.scorecard(), webinar -> 3_600),
                (people, now) -> List.of());
    }

    private Exporter exporter() {
        return new Exporter(
                Sheets.of(
                        leads,
                        contacts,
                        journal,
                        webinars,
                        Quiet.of(DailyFacts.class),
                        Quiet.of(Extracts.class),
                        Quiet.of(Records.class),
                        Catalog.load().files(),
                        sales),
                journal,
                settings,
                ticker);
    }

    private static Instant now() {
        return NOW;
    }

    @Override
    public void close() {
        work.close();
    }
}
