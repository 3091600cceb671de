package embudo.ui;

import embudo.catalog.Metric;
import embudo.catalog.condition.Audience;
import embudo.catalog.room.RoomRule;
import embudo.domain.BulkEdits;
import embudo.domain.Commands;
import embudo.domain.Contacts;
import embudo.domain.Drafts;
import embudo.domain.Imports;
import embudo.domain.Journal;
import embudo.domain.Leads;
import embudo.domain.Maintenance;
import embudo.domain.Merges;
import embudo.domain.Plans;
import embudo.domain.SavedViews;
import embudo.domain.Scores;
import embudo.domain.Settings;
import embudo.domain.Timelines;
import embudo.domain.Webinars;
import embudo.flow.FlowDesk;
import embudo.intake.Importer;
import embudo.intake.export.Exporter;
import embudo.intake.matching.Duplicates;
import embudo.kernel.Notices;
import embudo.kernel.Ticker;
import embudo.kernel.Work;
import embudo.learn.Rescoring;
import embudo.learn.lead.CallQueue;
import embudo.learn.lead.Explainer;
import embudo.learn.lead.LeadModels;
import embudo.measure.CreditDesk;
import embudo.measure.Figures;
import embudo.measure.Funnels;
import embudo.measure.Rooms;
import embudo.measure.SegmentDesk;
import embudo.measure.board.Boards;
import embudo.measure.metric.Metrics;
import embudo.measure.query.Queries;
import embudo.outbox.Outbox;
import embudo.plugins.Connectors;
import embudo.report.ReportPlan;
import embudo.report.Reports;

import java.util.List;

/**
 * What the window needs of the other rooms. Everything here may block: call it on {@link Work},
 * never on the FX thread.
 */
public record Services(
        Figures figures,
        Timelines timelines,
        Leads leads,
        Contacts contacts,
        Scores scores,
        Webinars webinars,
        Journal journal,
        Importer importer,
        Imports imports,
        Outbox outbox,
        Commands commands,
        Connectors connectors,
        Reports reports,
        Settings settings,
        Maintenance maintenance,
        List<Metric> metrics,
        Notices notices,
        Work work,
        Ticker ticker,
        Exporter exporter,
        Merges merges,
        Duplicates duplicates,
        Care care,
        Audience audience,
        SegmentDesk segments,
        SavedViews savedViews,
        Drafts drafts,
        BulkEdits bulk,
        LeadModels leadModels,
        Rescoring rescoring,
        Explainer explainer,
        CallQueue calls,
        ReportPlan reportPlan,
        CreditDesk credits,
        FlowDesk flow,
        Metrics metricDesk,
        Funnels funnels,
        Queries queries,
        Plans plans,
        Rooms rooms,
        Boards boards,
        List<RoomRule> roomRules) {}
