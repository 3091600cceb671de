package embudo.ui.boards;

import embudo.catalog.board.Board;
import embudo.catalog.board.Tile;
import embudo.measure.board.BoardAnswer;
import embudo.text.Texts;
import embudo.ui.charts.MetricPlace;
import embudo.ui.kit.Desk;
import embudo.ui.kit.EmptyState;
import embudo.ui.kit.Icons;
import embudo.ui.kit.Note;
import embudo.ui.kit.ScreenHeader;
import embudo.ui.kit.Spoken;
import embudo.ui.kit.range.RangePicker;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/** Binds the dashboard in sight to the grid, the picker and the tools for rearranging. */
final class BoardsView {
    private final BoardsViewModel model;
    private final Desk desk;
    private final RangePicker picker;
    private final ComboBox<Board> boards = new ComboBox<>();
    private final Button arrange = new Button();
    private final Button delete = new Button();
    private final BoardGrid grid = new BoardGrid();
    private boolean telling;
    @FXML private ScreenHeader header;
    @FXML private Note note;
    @FXML private VBox content;
    @FXML private ScrollPane scroll;
    @FXML private EmptyState empty;

    BoardsView(BoardsViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        picker = new RangePicker(desk);
    }

    @FXML
    void initialize() {
        header.show(
                desk,
                "ui.boards.name",
                Bindings.createStringBinding(
                        this::question, model.shownProperty(), desk.words().textsProperty()));
        boards.setId("board-choice");
        boards.setMaxWidth(260);
        boards.setOnAction(e -> {
            if (!telling && boards.getValue() != null) model.choose(boards.getValue().key());
        });
        tool(arrange, "board-arrange", "fth-edit-2", "ui.boards.arrange", model::arrange);
        tool(delete, "board-delete", "fth-trash-2", "ui.boards.delete", model::delete);
        header.getControls().add(picker);
        picker.valueProperty().bindBidirectional(model.periodProperty());
        // Beside the question there is no room for them when everything is shown larger.
        HBox tools = new HBox(8, boards, arrange, delete);
        content.getChildren().addAll(0, List.of(tools, new ArrangeBar(model, desk)));
        scroll.setContent(grid);
        scroll.setFitToHeight(true);
        model.shownProperty().addListener((p, was, is) -> show());
        model.draftProperty().addListener((p, was, is) -> show());
        model.selectedProperty().addListener((p, was, is) -> show());
        model.failureProperty().addListener((p, was, is) -> noted());
        desk.words()
                .textsProperty()
                .addListener((p, was, is) -> {
                    show();
                    noted();
                });
        show();
        noted();
    }

    private void tool(Button button, String id, String icon, String key, Runnable action) {
        button.setId(id);
        button.setGraphic(Icons.of(icon));
        button.getStyleClass().add("icon-only");
        Tooltip tip = new Tooltip();
        desk.words().bind(tip.textProperty(), key);
        desk.words().bind(button.accessibleTextProperty(), key);
        button.setTooltip(tip);
        button.setOnAction(e -> action.run());
    }

    private String question() {
        BoardsShown shown = model.shownProperty().get();
        return shown == null
                ? desk.words().get("ui.boards.title")
                : shown.answer().board().question().get(desk.words().language());
    }

    private void noted() {
        note.failed(
                desk,
                model.failureProperty().get(),
                "ui.kpis.failed",
                "ui.kpis.again",
                model::refresh);
    }

    private void show() {
        BoardsShown shown = model.shownProperty().get();
        boolean some = shown != null && shown.ready();
        part(content, some);
        part(empty, !some);
        if (!some) {
            empty.show("fth-clock", desk.words().get("ui.today.opening"), "", () -> {});
            return;
        }
        BoardAnswer answer = shown.answer();
        Board draft = model.draftProperty().get();
        choices(shown);
        picker.offer(shown.offer().season(), shown.offer().webinars());
        arrange.setDisable(draft != null);
        part(delete, answer.board().own() && draft == null);
        List<Tile> tiles = draft == null ? answer.board().tiles() : draft.tiles();
        // After adding or removing a tile the figures follow in a moment.
        if (tiles.size() != answer.tiles().size()) return;
        grid.show(tiles, nodes(answer, draft != null), draft != null);
        refocus(draft);
    }

    private List<Node> nodes(BoardAnswer answer, boolean arranging) {
        Texts texts = desk.words().now();
        TileWords words = new TileWords(texts, answer, model.metrics());
        BoardTile maker =
                new BoardTile(
                        words,
                        new BoardTile.BoardActions() {
                            @Override
                            public void metric(MetricPlace place) {
                                model.metric(place);
                            }

                            @Override
                            public void lead(long id, String name) {
                                model.lead(id, name);
                            }

                            @Override
                            public void webinar(String externalId) {
                                model.webinar(externalId);
                            }

                            @Override
                            public void screen(String id) {
                                model.screen(id);
                            }
                        });
        List<Node> nodes = new ArrayList<>();
        for (BoardAnswer.Part part : answer.tiles()) {
            Node node = maker.of(part, nodes.size());
            nodes.add(
                    arranging
                            ? new TileHandle(node, words.title(part), nodes.size(), model, grid)
                            : node);
        }
        return nodes;
    }

    /** Tiles are made anew: whoever moves one by keys stays on it. */
    private void refocus(Board draft) {
        if (draft == null || grid.getScene() == null) return;
        Node focused = grid.getScene().getFocusOwner();
        if (focused != null && focused.getScene() == grid.getScene()) return;
        Node handle = grid.lookup("#handle-" + model.selectedProperty().get());
        if (handle != null) handle.requestFocus();
    }

    private void choices(BoardsShown shown) {
        telling = true;
        Texts t = desk.words().now();
        boards.setConverter(Spoken.as(board -> board.name().get(t.language())));
        boards.getItems().setAll(shown.boards());
        String key = shown.answer().board().key();
        boards.setValue(
                shown.boards().stream().filter(b -> b.key().equals(key)).findFirst().orElse(null));
        boards.setAccessibleText(t.get("ui.boards.choice"));
        telling = false;
    }

    private static void part(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
