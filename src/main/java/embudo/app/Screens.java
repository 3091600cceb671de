package embudo.app;

import embudo.kernel.Version;
import embudo.ui.Services;
import embudo.ui.alerts.AlertsScreen;
import embudo.ui.attribution.AttributionScreen;
import embudo.ui.boards.BoardsScreen;
import embudo.ui.builder.BuilderScreen;
import embudo.ui.cohorts.CohortsScreen;
import embudo.ui.customers.CustomersScreen;
import embudo.ui.duplicates.DuplicatesScreen;
import embudo.ui.find.CampaignFinder;
import embudo.ui.find.FileFinder;
import embudo.ui.find.LeadFinder;
import embudo.ui.find.PeopleOf;
import embudo.ui.find.ReportFinder;
import embudo.ui.find.SegmentFinder;
import embudo.ui.find.WebinarFinder;
import embudo.ui.funnels.FunnelsScreen;
import embudo.ui.importing.ImportScreen;
import embudo.ui.journeys.JourneysScreen;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Screen;
import embudo.ui.kit.find.Finder;
import embudo.ui.kpis.KpisScreen;
import embudo.ui.leads.LeadsScreen;
import embudo.ui.live.LiveScreen;
import embudo.ui.models.ModelsScreen;
import embudo.ui.outgoing.OutgoingScreen;
import embudo.ui.reports.ReportsScreen;
import embudo.ui.sampler.SamplerScreen;
import embudo.ui.segments.SegmentsScreen;
import embudo.ui.settings.SettingsScreen;
import embudo.ui.tasks.TasksScreen;
import embudo.ui.today.TodayScreen;
import embudo.ui.webinars.WebinarsScreen;
import embudo.ui.welcome.WelcomeScreen;
import embudo.ui.workflows.WorkflowsScreen;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The finished screens, in the order of the sidebar. */
final class Screens {
    /** Their ids, for pictures without opening any. */
    static final List<String> IDS =
            List.of(
                    "today",
                    "tasks",
                    "live",
                    "boards",
                    "leads",
                    "segments",
                    "customers",
                    "webinars",
                    "workflows",
                    "builder",
                    "outbox",
                    "funnels",
                    "journeys",
                    "attribution",
                    "cohorts",
                    "kpis",
                    "models",
                    "alerts",
                    "reports",
                    "import",
                    "duplicates",
                    "settings",
                    "welcome",
                    "sampler");

    private Screens() {}

    /** Now, people, what reaches them, why, what to tell, the house. */
    static List<Screen> of(Wiring wiring, Desk desk) {
        Services services = wiring.windowServices();
        return List.of(
                new TodayScreen(services, desk),
                new TasksScreen(services, desk),
                new LiveScreen(services, desk),
                new BoardsScreen(services, desk),
                new LeadsScreen(services, desk, wiring.advice()::of),
                new SegmentsScreen(services, desk),
                new CustomersScreen(services, desk),
                new WebinarsScreen(services, desk),
                new WorkflowsScreen(services, desk),
                new BuilderScreen(services, desk),
                new OutgoingScreen(services, desk),
                new FunnelsScreen(services, desk),
                new JourneysScreen(services, desk),
                new AttributionScreen(services, desk),
                new CohortsScreen(services, desk),
                new KpisScreen(services, desk),
                new ModelsScreen(services, desk),
                new AlertsScreen(services, desk),
                new ReportsScreen(services, desk),
                new ImportScreen(services, desk),
                new DuplicatesScreen(services, desk),
                new SettingsScreen(services, desk, Version.current()));
    }

    /** Also those that are no part of the open window. */
    static List<Screen> pictured(Wiring wiring, Desk desk) {
        List<Screen> all = new ArrayList<>(of(wiring, desk));
        all.add(new WelcomeScreen(desk, sample -> {}));
        all.add(new SamplerScreen(desk));
        return all;
    }

    /** What the palette finds besides screens and actions; one line for each kind. */
    static List<Finder> finders(Wiring wiring, Desk desk) {
        Services services = wiring.windowServices();
        PeopleOf people = new PeopleOf(services.audience(), desk);
        return List.of(
                new LeadFinder(services.leads(), services.contacts(), desk.navigator()),
                new SegmentFinder(services.segments(), services.audience(), desk),
                new WebinarFinder(services.webinars(), services.settings()::zone, people, desk),
                new CampaignFinder(wiring.store().dailyFacts(), people, desk),
                new ReportFinder(services.reports(), desk),
                new FileFinder(Path.of(System.getProperty("user.home")), desk.navigator()));
    }
}
