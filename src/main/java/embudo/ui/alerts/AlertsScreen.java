package embudo.ui.alerts;

import embudo.kernel.Notices;
import embudo.kernel.Topic;
import embudo.ui.Services;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Fxml;
import embudo.ui.kit.Screen;

import javafx.scene.Node;
import javafx.scene.Parent;

import java.util.Map;
import java.util.Set;

/** What needs a look, why, and what every rule finds. */
public final class AlertsScreen implements Screen {
    private final AlertsViewModel model;
    private final Desk desk;
    private final Parent view;
    private Notices.Subscription subscription;

    public AlertsScreen(Services services, Desk desk) {
        this.desk = desk;
        model = new AlertsViewModel(services, desk);
        view =
                Fxml.load(
                        "/embudo/ui/alerts/alerts.fxml",
                        Map.of(AlertsView.class, () -> new AlertsView(model, desk)));
    }

    @Override
    public String id() {
        return "alerts";
    }

    @Override
    public String icon() {
        return "fth-bell";
    }

    @Override
    public String nameKey() {
        return "ui.alerts.name";
    }

    @Override
    public boolean opensGroup() {
        return true;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void attach() {
        subscription = desk.feed().follow(Set.of(Topic.ALERTS), model::refresh);
        model.refresh();
    }

    @Override
    public void detach() {
        subscription.close();
    }

    @Override
    public void recall(String place) {
        model.goTo(place);
    }

    @Override
    public boolean settled() {
        return model.settled();
    }
}
