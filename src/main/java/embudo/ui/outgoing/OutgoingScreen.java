package embudo.ui.outgoing;

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

/** What leaves the machine: waiting, sent, and what needs a person's word. */
public final class OutgoingScreen implements Screen {
    private final OutgoingViewModel model;
    private final Desk desk;
    private final Parent view;
    private Notices.Subscription subscription;

    public OutgoingScreen(Services services, Desk desk) {
        this.desk = desk;
        model = new OutgoingViewModel(services, desk.async());
        view =
                Fxml.load(
                        "/embudo/ui/outgoing/outgoing.fxml",
                        Map.of(OutgoingView.class, () -> new OutgoingView(model, desk)));
    }

    @Override
    public String id() {
        return "outbox";
    }

    @Override
    public String icon() {
        return "fth-send";
    }

    @Override
    public String nameKey() {
        return "ui.outgoing.name";
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void attach() {
        subscription = desk.feed().follow(Set.of(Topic.COMMANDS, Topic.LINK), model::refresh);
        model.refresh();
    }

    @Override
    public void detach() {
        subscription.close();
    }

    @Override
    public boolean settled() {
        return model.settled();
    }
}
