package embudo.ui.attribution;

import embudo.ui.Services;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Fxml;
import embudo.ui.kit.Screen;

import javafx.scene.Parent;

import java.util.Map;

/** Which channels or campaigns earned the conversions: every model over the same journeys. */
public final class AttributionScreen implements Screen {
    private final AttributionViewModel model;
    private final Parent view;

    public AttributionScreen(Services services, Desk desk) {
        model = new AttributionViewModel(services, desk);
        view =
                Fxml.load(
                        "/embudo/ui/attribution/attribution.fxml",
                        Map.of(AttributionView.class, () -> new AttributionView(model, desk)));
    }

    @Override
    public String id() {
        return "attribution";
    }

    @Override
    public String icon() {
        return "fth-award";
    }

    @Override
    public String nameKey() {
        return "ui.attribution.name";
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
