package embudo.ui.today;

import embudo.ui.Services;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Fxml;
import embudo.ui.kit.Screen;

import javafx.scene.Node;

import java.util.Map;

/** The first screen: are we on course? */
public final class TodayScreen implements Screen {
    private final Desk desk;
    private final TodayViewModel model;
    private Node view;

    public TodayScreen(Services services, Desk desk) {
        this.desk = desk;
        this.model = new TodayViewModel(services, desk);
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
        if (view == null)
            view =
                    Fxml.load(
                            "/embudo/ui/today/today.fxml",
                            Map.of(TodayView.class, () -> new TodayView(model, desk)));
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
}
