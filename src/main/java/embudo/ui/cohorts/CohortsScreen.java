package embudo.ui.cohorts;

import embudo.ui.Services;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Fxml;
import embudo.ui.kit.ModelScreen;

import java.util.Map;

/** Cohort triangles, S-MET-16. */
public final class CohortsScreen extends ModelScreen {
    public CohortsScreen(Services services, Desk desk) {
        this(new CohortsViewModel(services, desk), desk);
    }

    private CohortsScreen(CohortsViewModel model, Desk desk) {
        super(
                "cohorts",
                "fth-align-left",
                "ui.cohorts.name",
                model,
                Fxml.load(
                        "/embudo/ui/cohorts/cohorts.fxml",
                        Map.of(CohortsView.class, () -> new CohortsView(model, desk))));
    }
}
