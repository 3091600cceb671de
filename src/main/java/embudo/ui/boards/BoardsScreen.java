package embudo.ui.boards;

import embudo.ui.Services;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Fxml;
import embudo.ui.kit.Screen;
import embudo.ui.kit.action.Action;

import javafx.scene.Node;

import java.util.List;
import java.util.Map;

/** Dashboards, S-DASH-01 to S-DASH-12, and people's own. */
public final class BoardsScreen implements Screen {
    private final BoardsViewModel model;
    private final Node view;

    public BoardsScreen(Services services, Desk desk) {
        model = new BoardsViewModel(services, desk);
        view =
                Fxml.load(
                        "/embudo/ui/boards/boards.fxml",
                        Map.of(BoardsView.class, () -> new BoardsView(model, desk)));
    }

    /** For tests without a display. */
    BoardsViewModel model() {
        return model;
    }

    @Override
    public String id() {
        return "boards";
    }

    @Override
    public String icon() {
        return "fth-grid";
    }

    @Override
    public String nameKey() {
        return "ui.boards.name";
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
    public List<Action> actions() {
        return List.of(
                Action.of(
                        "boards.arrange",
                        "ui.boards.arrange",
                        "fth-edit-2",
                        Action.Group.SCREEN,
                        "Shortcut+E",
                        model::arrange));
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
