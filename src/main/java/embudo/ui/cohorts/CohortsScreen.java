package embudo.ui.cohorts;

import embudo.ui.Services;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Fxml;
import embudo.ui.kit.Screen;

import javafx.scene.Node;

import java.util.Map;

/** Cohort triangles, S-MET-16. */
public final class CohortsScreen implements Screen {
    private final CohortsViewModel model;
    private final Node view;

    public CohortsScreen(Services services, Desk desk) {
        model = new CohortsViewModel(services, desk);
        CohortsView controller = new CohortsView(model, desk);
        view =
                Fxml.load(
                        "/embudo/ui/cohorts/cohorts.fxml",
                        Map.of(CohortsView.class, () -> controller));
    }

    @Override
    public String id() {
        return "cohorts";
    }

    @Override
    public String icon() {
        return "fth-grid";
    }

    @Override
    public String nameKey() {
        return "ui.cohorts.name";
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
