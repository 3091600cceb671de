package embudo.ui.funnels;

import embudo.ui.Services;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Fxml;
import embudo.ui.kit.ModelScreen;
import embudo.ui.kit.action.Action;

import java.util.List;
import java.util.Map;

/** How far people come of any funnel, and who is lost where. */
public final class FunnelsScreen extends ModelScreen {
    private final List<Action> actions;

    public FunnelsScreen(Services services, Desk desk) {
        this(new FunnelsViewModel(services, desk), desk);
    }

    private FunnelsScreen(FunnelsViewModel model, Desk desk) {
        this(model, new FunnelsView(model, desk));
    }

    private FunnelsScreen(FunnelsViewModel model, FunnelsView view) {
        super(
                "funnels",
                "fth-filter",
                "ui.funnels.name",
                model,
                Fxml.load(
                        "/embudo/ui/funnels/funnels.fxml", Map.of(FunnelsView.class, () -> view)));
        actions = view.actions();
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    public boolean opensGroup() {
        return true;
    }
}
