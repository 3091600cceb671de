package embudo.ui.shell;

import embudo.domain.Contact;
import embudo.domain.Contacts;
import embudo.kernel.Notices;
import embudo.kernel.Topic;
import embudo.learn.lead.Crossing;
import embudo.learn.lead.HotAlerts;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Lane;
import embudo.ui.kit.Toast;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says once of each lead that became hot that it did, with a way to it, S-LEAD-13. FX thread. */
final class HotNotice {
    private final Desk desk;
    private final Lane<News> looking;
    private final HotAlerts alerts;
    private final Contacts contacts;
    private Notices.Subscription subscription;

    /** Who became hot; the name of the first of them, as several are told of together. */
    private record News(List<Crossing> crossings, String first) {}

    HotNotice(Desk desk, HotAlerts alerts, Contacts contacts) {
        this.desk = desk;
        this.alerts = alerts;
        this.contacts = contacts;
        looking = desk.async().lane(this::say, desk::fail);
    }

    /** Follows the scores from now on. */
    void follow() {
        subscription = desk.feed().follow(Set.of(Topic.SCORES, Topic.FIGURES), this::look);
        look();
    }

    /** A look under way is let finish: what it found is told of already. */
    private void look() {
        if (!looking.busy()) looking.ask(this::news);
    }

    private News news() {
        List<Crossing> fresh = alerts.fresh();
        String first =
                fresh.isEmpty()
                        ? ""
                        : contacts.byId(fresh.getFirst().person()).map(Contact::name).orElse("");
        return new News(fresh, first);
    }

    private void say(News news) {
        int count = news.crossings().size();
        if (count == 0) return;
        String text =
                count == 1
                        ? desk.words()
                                .get(
                                        "ui.shell.hot",
                                        news.first(),
                                        news.crossings().getFirst().score())
                        : desk.words().get("ui.shell.hot.many", count);
        Set<Long> people =
                news.crossings().stream().map(Crossing::person).collect(Collectors.toSet());
        desk.toaster()
                .show(
                        Toast.undoable(
                                text,
                                desk.words().get("ui.shell.hot.show"),
                                () ->
                                        desk.navigator()
                                                .openLeads(
                                                        desk.words().get("ui.shell.hot.title"),
                                                        people)));
    }

    boolean settled() {
        return !looking.busy();
    }

    void close() {
        looking.drop();
        if (subscription != null) subscription.close();
    }
}
