package embudo.ui.webinars;

import embudo.ui.Services;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Fxml;
import embudo.ui.kit.Screen;

import javafx.scene.Node;

import java.util.Map;

/** What came of each webinar, and what happened in one. */
public final class WebinarsScreen implements Screen {
    private final WebinarsViewModel model;
    private final Node view;

    public WebinarsScreen(Services services, Desk desk) {
        model = new WebinarsViewModel(services, desk);
        view =
                Fxml.load(
                        "/embudo/ui/webinars/webinars.fxml",
                        Map.of(WebinarsView.class, () -> new WebinarsView(model, desk)));
    }

    @Override
    public String id() {
        return "webinars";
    }

    @Override
    public String icon() {
        return "fth-video";
    }

    @Override
    public String nameKey() {
        return "ui.webinars.name";
    }

    @Override
    public Node view() {
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
    public String remember() {
        return model.remember();
    }

    @Override
    public void recall(String remembered) {
        model.recall(remembered);
    }

    @Override
    public boolean settled() {
        return model.settled();
    }
}
