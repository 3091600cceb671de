package embudo.ui.live;

import embudo.ui.Services;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Fxml;
import embudo.ui.kit.Screen;

import javafx.scene.Node;

import java.util.Map;

/** The live webinar, S-DASH-01, and the replay of past ones. Recalls a webinar by external id. */
public final class LiveScreen implements Screen {
    private final LiveViewModel model;
    private final Node view;

    public LiveScreen(Services services, Desk desk) {
        model = new LiveViewModel(services, desk);
        view =
                Fxml.load(
                        "/embudo/ui/live/live.fxml",
                        Map.of(LiveView.class, () -> new LiveView(model, desk)));
    }

    /** For tests without a display. */
    LiveViewModel model() {
        return model;
    }

    @Override
    public String id() {
        return "live";
    }

    @Override
    public String icon() {
        return "fth-radio";
    }

    @Override
    public String nameKey() {
        return "ui.live.name";
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
