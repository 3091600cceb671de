package embudo.cli;

import embudo.catalog.Metric;
import embudo.catalog.condition.Audience;
import embudo.catalog.room.RoomRule;
import embudo.domain.Commands;
import embudo.domain.Contacts;
import embudo.domain.Imports;
import embudo.domain.Leads;
import embudo.domain.Maintenance;
import embudo.domain.Merges;
import embudo.domain.Plans;
import embudo.domain.SavedViews;
import embudo.domain.Scores;
import embudo.domain.Settings;
import embudo.domain.Suppressions;
import embudo.flow.FlowDesk;
import embudo.intake.Importer;
import embudo.intake.export.Exporter;
import embudo.intake.matching.Duplicates;
import embudo.kernel.Ticker;
import embudo.learn.AdviceBook;
import embudo.learn.Evaluator;
import embudo.learn.Rescoring;
import embudo.learn.lead.CallQueue;
import embudo.learn.lead.Explainer;
import embudo.learn.lead.HotAlerts;
import embudo.learn.lead.LeadModels;
import embudo.learn.lead.SalesDesk;
import embudo.learn.lead.SalesSettings;
import embudo.measure.CohortTables;
import embudo.measure.CreditDesk;
import embudo.measure.Figures;
import embudo.measure.Funnels;
import embudo.measure.Rooms;
import embudo.measure.SegmentDesk;
import embudo.measure.board.Boards;
import embudo.measure.metric.Metrics;
import embudo.measure.query.Queries;
import embudo.outbox.NewsReader;
import embudo.outbox.Outbox;
import embudo.plugins.Connectors;
import embudo.report.ReportPlan;
import embudo.report.Reports;

import java.util.List;

/**
 * What commands need of the other rooms. {@code settled} returns once scores and figures include
 * all facts.
 */
public record Services(
        Figures figures,
        Leads leads,
        Contacts contacts,
        Scores scores,
        AdviceBook advice,
        Importer importer,
        Imports imports,
        Outbox outbox,
        Commands commands,
        Connectors connectors,
        Reports reports,
        Settings settings,
        Maintenance maintenance,
        List<Metric> metrics,
        Ticker ticker,
        Runnable settled,
        Exporter exporter,
        Evaluator evaluator,
        Merges merges,
        Duplicates duplicates,
        Audience audience,
        SegmentDesk segments,
        SavedViews savedViews,
        LeadModels leadModels,
        Rescoring rescoring,
        Explainer explainer,
        CallQueue calls,
        CreditDesk credits,
        FlowDesk flow,
        ReportPlan reportPlan,
        Metrics metricDesk,
        Funnels funnels,
        Queries queries,
        Plans plans,
        Rooms rooms,
        CohortTables cohorts,
        Boards boards,
        List<RoomRule> roomRules,
        SalesDesk sales,
        SalesSettings salesSettings,
        HotAlerts hotAlerts,
        NewsReader news,
        Suppressions suppressions) {}
