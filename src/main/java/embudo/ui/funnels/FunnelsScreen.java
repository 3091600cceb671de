package embudo.ui.funnels;

import embudo.ui.Services;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Fxml;
import embudo.ui.kit.Screen;
import embudo.ui.kit.action.Action;

import javafx.scene.Node;

import java.util.List;
import java.util.Map;

/** How far people come of any funnel, and who is lost where. */
public final class FunnelsScreen implements Screen {
    private final FunnelsViewModel model;
    private final List<Action> actions;
    private final Node view;

    public FunnelsScreen(Services services, Desk desk) {
        model = new FunnelsViewModel(services, desk);
        FunnelsView controller = new FunnelsView(model, desk);
        view =
                Fxml.load(
                        "/embudo/ui/funnels/funnels.fxml",
                        Map.of(FunnelsView.class, () -> controller));
        actions = controller.actions();
    }

    @Override
    public String id() {
        return "funnels";
    }

    @Override
    public String icon() {
        return "fth-filter";
    }

    @Override
    public String nameKey() {
        return "ui.funnels.name";
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
    public List<Action> actions() {
        return actions;
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
