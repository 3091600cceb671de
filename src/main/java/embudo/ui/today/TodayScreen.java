package embudo.ui.today;

import embudo.ui.Services;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Fxml;
import embudo.ui.kit.Screen;
import embudo.ui.kit.action.Action;

import javafx.scene.Node;

import java.util.List;
import java.util.Map;

/** The first screen: are we on course? */
public final class TodayScreen implements Screen {
    private final TodayViewModel model;
    private final List<Action> actions;
    private final Node view;

    public TodayScreen(Services services, Desk desk) {
        this.model = new TodayViewModel(services, desk);
        TodayView controller = new TodayView(model, desk);
        view = Fxml.load("/embudo/ui/today/today.fxml", Map.of(TodayView.class, () -> controller));
        actions = controller.actions();
    }

    @Override
    public String id() {
        return "today";
    }

    @Override
    public String icon() {
        return "fth-activity";
    }

    @Override
    public String nameKey() {
        return "ui.today.name";
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
