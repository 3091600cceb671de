package embudo.ui.shell;

import embudo.ui.Services;
import embudo.ui.kit.Desk;

/** What the window tells by itself: that the program has news, and who became hot. FX thread. */
final class Announcements {
    private final NewsNotice news;
    private final HotNotice hot;

    Announcements(Desk desk, Services services) {
        news = new NewsNotice(desk, services.settings());
        hot = new HotNotice(desk, services.hotAlerts(), services.contacts());
    }

    void begin() {
        news.say();
        hot.follow();
    }

    boolean settled() {
        return news.settled() && hot.settled();
    }

    void close() {
        hot.close();
    }
}
