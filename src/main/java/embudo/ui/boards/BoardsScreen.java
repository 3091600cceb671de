package embudo.ui.boards;

import embudo.ui.Services;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Fxml;
import embudo.ui.kit.ModelScreen;
import embudo.ui.kit.action.Action;

import java.util.List;
import java.util.Map;

/** Dashboards, S-DASH-01 to S-DASH-12, and people's own. */
public final class BoardsScreen extends ModelScreen {
    private final BoardsViewModel model;

    public BoardsScreen(Services services, Desk desk) {
        this(new BoardsViewModel(services, desk), desk);
    }

    private BoardsScreen(BoardsViewModel model, Desk desk) {
        super(
                "boards",
                "fth-grid",
                "ui.boards.name",
                model,
                Fxml.load(
                        "/embudo/ui/boards/boards.fxml",
                        Map.of(BoardsView.class, () -> new BoardsView(model, desk))));
        this.model = model;
    }

    /** For tests without a display. */
    BoardsViewModel model() {
        return model;
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
}
