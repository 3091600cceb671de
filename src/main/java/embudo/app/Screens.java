package embudo.app;

import embudo.kernel.Version;
import embudo.ui.Services;
import embudo.ui.duplicates.DuplicatesScreen;
import embudo.ui.importing.ImportScreen;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Screen;
import embudo.ui.leads.LeadsScreen;
import embudo.ui.reports.ReportsScreen;
import embudo.ui.settings.SettingsScreen;
import embudo.ui.today.TodayScreen;

import java.util.List;

/** The finished screens, in the order of the sidebar. */
final class Screens {
    /** Their ids, for pictures without opening any. */
    static final List<String> IDS =
            List.of("today", "leads", "import", "reports", "settings", "duplicates");

    private Screens() {}

    static List<Screen> of(Wiring wiring, Desk desk) {
        Services services = wiring.windowServices();
        return List.of(
                new TodayScreen(services, desk),
                new LeadsScreen(services, desk, wiring.advice()::of),
                new ImportScreen(services, desk),
                new ReportsScreen(services, desk),
                new SettingsScreen(services, desk, Version.current()),
                new DuplicatesScreen(services, desk));
    }
}
