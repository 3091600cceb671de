package embudo.ui.today;

import embudo.ui.Services;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Fxml;
import embudo.ui.kit.ModelScreen;
import embudo.ui.kit.action.Action;

import java.util.List;
import java.util.Map;

/** The first screen: are we on course? */
public final class TodayScreen extends ModelScreen {
    private final List<Action> actions;

    public TodayScreen(Services services, Desk desk) {
        this(new TodayViewModel(services, desk), desk);
    }

    private TodayScreen(TodayViewModel model, Desk desk) {
        this(model, new TodayView(model, desk));
    }

    private TodayScreen(TodayViewModel model, TodayView view) {
        super(
                "today",
                "fth-activity",
                "ui.today.name",
                model,
                Fxml.load("/embudo/ui/today/today.fxml", Map.of(TodayView.class, () -> view)));
        actions = view.actions();
    }

    @Override
    public List<Action> actions() {
        return actions;
    }
}
