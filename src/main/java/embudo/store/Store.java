package embudo.store;

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
import embudo.domain.LeadSource;
import embudo.domain.Leads;
import embudo.domain.Maintenance;
import embudo.domain.Merges;
import embudo.domain.Models;
import embudo.domain.Plans;
import embudo.domain.Records;
import embudo.domain.ReportRuns;
import embudo.domain.SavedBoards;
import embudo.domain.SavedViews;
import embudo.domain.Scores;
import embudo.domain.Secrets;
import embudo.domain.Segments;
import embudo.domain.Settings;
import embudo.domain.Suppressions;
import embudo.domain.Webinars;
import embudo.domain.flow.Cases;
import embudo.domain.flow.FlowDrafts;
import embudo.domain.flow.FlowTraffic;
import embudo.domain.loyalty.PointsBook;
import embudo.domain.sales.SalesBook;
import embudo.domain.watch.AlertBook;
import embudo.kernel.Notices;
import embudo.kernel.Ticker;
import embudo.store.batch.ImportStore;
import embudo.store.erase.ErasureStore;
import embudo.store.journal.JournalStore;
import embudo.store.people.BulkEditStore;
import embudo.store.people.ContactStore;
import embudo.store.people.LeadStore;
import embudo.store.people.MergeStore;
import embudo.store.people.ScoreStore;
import embudo.store.people.SearchBuffer;
import embudo.store.people.SegmentStore;
import embudo.store.port.AlertStore;
import embudo.store.port.CaseStore;
import embudo.store.port.CommandStore;
import embudo.store.port.CursorStore;
import embudo.store.port.DailyFactStore;
import embudo.store.port.ExtractStore;
import embudo.store.port.FlowDraftStore;
import embudo.store.port.FlowTable;
import embudo.store.port.FlowTrafficStore;
import embudo.store.port.MaintenanceStore;
import embudo.store.port.ModelFiles;
import embudo.store.port.ModelStore;
import embudo.store.port.PlanStore;
import embudo.store.port.PointsStore;
import embudo.store.port.RecordStore;
import embudo.store.port.ReportRunStore;
import embudo.store.port.SalesStore;
import embudo.store.port.SavedBoardStore;
import embudo.store.port.SavedViewStore;
import embudo.store.port.SuppressionStore;
import embudo.store.port.WebinarStore;

import java.nio.file.Path;

/**
 * A workspace that this process holds: one folder with database, settings, secrets, key and
 * backups, behind the ports of the domain. All ports are thread-safe unless they say otherwise.
 */
public final class Store implements AutoCloseable {
    private final Database database;
    private final SettingsFile settings;
    private final SealedSecrets secrets;
    private final Journal journal;
    private final ContactStore contacts;
    private final LeadStore leads;
    private final Scores scores;
    private final Webinars webinars;
    private final DailyFacts dailyFacts;
    private final Imports imports;
    private final Cursors cursors;
    private final Commands commands;
    private final Maintenance maintenance;
    private final Suppressions suppressions;
    private final Models models;
    private final Merges merges;
    private final Extracts extracts;
    private final Records records;
    private final SegmentStore segments;
    private final SavedViews savedViews;
    private final SavedBoards savedBoards;
    private final Plans plans;
    private final BulkEdits bulk;
    private final Drafts drafts;
    private final ReportRuns reportRuns;
    private final Cases cases;
    private final FlowDrafts flowDrafts;
    private final FlowTraffic flowTraffic;
    private final SalesBook sales;
    private final AlertBook alerts;
    private final Erasures erasures;
    private final PointsBook points;

    private Store(Database database, SettingsFile settings, SealedSecrets secrets) {
        this.database = database;
        this.settings = settings;
        this.secrets = secrets;
        Core core = database.core();
        SearchBuffer search = new SearchBuffer(core);
        journal = new JournalStore(core);
        contacts = new ContactStore(core, search);
        leads = new LeadStore(core, search);
        scores = new ScoreStore(core);
        webinars = new WebinarStore(core);
        dailyFacts = new DailyFactStore(core);
        imports = new ImportStore(core, search);
        commands = new CommandStore(core);
        suppressions = new SuppressionStore(core);
        maintenance = new MaintenanceStore(core, database.workspace(), database.backups());
        models = new ModelStore(core, new ModelFiles(database.workspace().resolve("models")));
        merges = new MergeStore(core, search);
        extracts = new ExtractStore(core);
        records = new RecordStore(core);
        segments = new SegmentStore(core);
        cursors = new CursorStore(core, new FlowTable(core, contacts, segments));
        cases = new CaseStore(core);
        flowDrafts = new FlowDraftStore(core);
        flowTraffic = new FlowTrafficStore(core);
        savedViews = new SavedViewStore(core);
        savedBoards = new SavedBoardStore(core);
        bulk = new BulkEditStore(core, search);
        drafts = new DraftFiles(database.workspace(), core.sealer());
        reportRuns = new ReportRunStore(core);
        plans = new PlanStore(core);
        sales = new SalesStore(core, contacts);
        alerts = new AlertStore(core);
        erasures = new ErasureStore(core, database.workspace(), search);
        points = new PointsStore(core);
        settings.changes().attach(database::audit);
        secrets.changes().attach(database::audit);
    }

    /**
     * Opens or creates the workspace.
     *
     * @throws embudo.kernel.Problem when another process holds it, its key is missing, its file is
     *     damaged, or a newer program wrote it
     */
    public static Store open(Path workspace, Ticker ticker, Notices notices) {
        return open(
                workspace,
                ticker,
                notices,
                SettingsFile.open(workspace, notices),
                SealedSecrets.open(workspace));
    }

    /** As above, with settings and secrets that were opened before the database. */
    public static Store open(
            Path workspace,
            Ticker ticker,
            Notices notices,
            SettingsFile settings,
            SealedSecrets secrets) {
        return new Store(Database.open(workspace, ticker, notices, settings), settings, secrets);
    }

    public Journal journal() {
        return journal;
    }

    public Contacts contacts() {
        return contacts;
    }

    public Leads leads() {
        return leads;
    }

    public LeadSource leadSource() {
        return leads;
    }

    public Scores scores() {
        return scores;
    }

    public Webinars webinars() {
        return webinars;
    }

    public DailyFacts dailyFacts() {
        return dailyFacts;
    }

    public Imports imports() {
        return imports;
    }

    public Cursors cursors() {
        return cursors;
    }

    public Commands commands() {
        return commands;
    }

    public Suppressions suppressions() {
        return suppressions;
    }

    public Models models() {
        return models;
    }

    public Settings settings() {
        return settings;
    }

    public Secrets secrets() {
        return secrets;
    }

    public Maintenance maintenance() {
        return maintenance;
    }

    public Merges merges() {
        return merges;
    }

    public Extracts extracts() {
        return extracts;
    }

    public Records records() {
        return records;
    }

    public Segments segments() {
        return segments;
    }

    public SavedViews savedViews() {
        return savedViews;
    }

    public SavedBoards savedBoards() {
        return savedBoards;
    }

    public Plans plans() {
        return plans;
    }

    public Drafts drafts() {
        return drafts;
    }

    public ReportRuns reportRuns() {
        return reportRuns;
    }

    public Cases cases() {
        return cases;
    }

    public FlowDrafts flowDrafts() {
        return flowDrafts;
    }

    public FlowTraffic flowTraffic() {
        return flowTraffic;
    }

    public SalesBook sales() {
        return sales;
    }

    public AlertBook alerts() {
        return alerts;
    }

    public Erasures erasures() {
        return erasures;
    }

    public PointsBook points() {
        return points;
    }

    public BulkEdits bulk() {
        return bulk;
    }

    /** Waits for what was submitted, then closes the file and releases the workspace. */
    @Override
    public void close() {
        settings.changes().attach(null);
        secrets.changes().attach(null);
        database.close();
    }
}
