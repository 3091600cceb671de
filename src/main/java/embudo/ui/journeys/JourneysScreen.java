package embudo.ui.journeys;

import embudo.ui.Services;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Fxml;
import embudo.ui.kit.Screen;

import javafx.scene.Parent;

import java.util.Map;

/** How people come to buy: the ways they took, where they stop, one person's timeline. */
public final class JourneysScreen implements Screen {
    private final JourneysViewModel model;
    private final Parent view;

    public JourneysScreen(Services services, Desk desk) {
        model = new JourneysViewModel(services, desk);
        view =
                Fxml.load(
                        "/embudo/ui/journeys/journeys.fxml",
                        Map.of(
                                JourneysView.class,
                                () -> new JourneysView(model, desk, services.settings()::zone)));
    }

    @Override
    public String id() {
        return "journeys";
    }

    @Override
    public String icon() {
        return "fth-map";
    }

    @Override
    public String nameKey() {
        return "ui.journeys.name";
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void attach() {
        model.attach();
    }

    @Override
    public void detach() {
        model.detach();
    }

    @Override
    public boolean settled() {
        return model.settled();
    }

    @Override
    public String remember() {
        return model.remember();
    }

    @Override
    public void recall(String remembered) {
        model.recall(remembered);
    }
}
