package embudo.ui.models;

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

/** How far the lead score can be trusted; training, promotion and the way back. */
public final class ModelsScreen implements Screen {
    private final ModelsViewModel model;
    private final Desk desk;
    private final Parent view;
    private Notices.Subscription subscription;

    public ModelsScreen(Services services, Desk desk) {
        this.desk = desk;
        model = new ModelsViewModel(services, desk);
        view =
                Fxml.load(
                        "/embudo/ui/models/models.fxml",
                        Map.of(
                                ModelsView.class,
                                () -> new ModelsView(model, desk, services.settings()::zone)));
    }

    @Override
    public String id() {
        return "models";
    }

    @Override
    public String icon() {
        return "fth-cpu";
    }

    @Override
    public String nameKey() {
        return "ui.models.name";
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void attach() {
        subscription = desk.feed().follow(Set.of(Topic.SCORES), model::refresh);
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
