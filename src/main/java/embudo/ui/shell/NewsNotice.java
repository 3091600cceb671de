package embudo.ui.shell;

import embudo.domain.Actor;
import embudo.domain.Settings;
import embudo.kernel.Version;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Lane;
import embudo.ui.kit.Toast;

/** Says once, after the program has become a newer one, that there is news. FX thread. */
final class NewsNotice {
    private final Settings settings;
    private final Lane<Boolean> looking;

    NewsNotice(Desk desk, Settings settings) {
        this.settings = settings;
        looking =
                desk.async()
                        .lane(
                                fresh -> {
                                    if (fresh) show(desk);
                                },
                                desk::fail);
    }

    /** A workspace that is used for the first time has nothing old to compare with. */
    void say() {
        looking.ask(() -> {
            String now = Version.current();
            String seen = settings.get(Settings.NEWS_SEEN, "");
            if (seen.equals(now)) return false;
            settings.put(Settings.NEWS_SEEN, now, Actor.WINDOW);
            return !seen.isEmpty();
        });
    }

    private static void show(Desk desk) {
        desk.toaster()
                .show(
                        Toast.undoable(
                                desk.words().get("ui.shell.news", Version.current()),
                                desk.words().get("ui.shell.news.show"),
                                () -> desk.actions().run("help.news")));
    }

    boolean settled() {
        return !looking.busy();
    }
}
