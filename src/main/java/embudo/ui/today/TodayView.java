package embudo.ui.today;

import embudo.ui.kit.Card;
import embudo.ui.kit.Desk;
import embudo.ui.kit.EmptyState;
import embudo.ui.kit.Opens;
import embudo.ui.kit.ScreenHeader;
import embudo.ui.kit.Tile;
import embudo.ui.kit.action.Action;
import embudo.ui.kit.range.RangePicker;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;

/** Binds the layout to the view model. */
public final class TodayView {
    private final TodayViewModel model;
    private final Desk desk;
    private final RangePicker picker;
    private final Button export = new Button();
    private ExportButton exporting;

    @FXML private VBox content;
    @FXML private EmptyState empty;
    @FXML private ScreenHeader header;
    @FXML private AlertStrip alerts;
    @FXML private NewsStrip news;
    @FXML private HBox tiles;
    @FXML private Card funnel;
    @FXML private FunnelTable funnelTable;
    @FXML private FunnelLegend legend;
    @FXML private Card channels;
    @FXML private Label attribution;
    @FXML private ChannelTable channelTable;
    @FXML private TrendCard trend;
    @FXML private Label nextTitle;
    @FXML private Label nextWhen;
    @FXML private Label nextRegistered;
    @FXML private CallsCard calls;

    TodayView(TodayViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        picker = new RangePicker(desk);
    }

    @FXML
    void initialize() {
        header.show(
                desk,
                "ui.today.name",
                Bindings.createStringBinding(
                        this::question, model.shownProperty(), desk.words().textsProperty()));
        picker.valueProperty().bindBidirectional(model.periodProperty());
        model.offeredProperty()
                .addListener((o, was, is) -> picker.offer(is.season(), is.webinars()));
        exporting = new ExportButton(export, model, desk);
        exporting.prepare();
        header.getControls().addAll(picker, export);
        desk.words().bind(funnel.title().textProperty(), "ui.today.funnel.title");
        desk.words().bind(attribution.textProperty(), "ui.today.channels.last-touch");
        Tooltip touch = new Tooltip();
        touch.setWrapText(true);
        touch.setMaxWidth(320);
        desk.words().bind(touch.textProperty(), "ui.today.channels.touch");
        attribution.setTooltip(touch);
        legend.speak(desk.words());
        funnelTable.speak(desk.words(), model::open, model::openFigure);
        channelTable.speak(desk.words(), model::openChannel);
        trend.prepare(model, desk);
        calls.prepare(model, desk);
        model.shownProperty().addListener((o, was, is) -> show(is));
        model.stateProperty().addListener((o, was, is) -> state());
        desk.words().textsProperty().addListener((o, was, is) -> state());
        state();
    }

    /** What can be done here by keys. */
    List<Action> actions() {
        return List.of(
                Action.of(
                        "today.period",
                        "ui.kit.period.other",
                        "fth-calendar",
                        Action.Group.SCREEN,
                        "Shortcut+D",
                        picker::openPanel),
                Action.of(
                        "today.export",
                        "ui.today.export.help",
                        "fth-printer",
                        Action.Group.SCREEN,
                        "Shortcut+P",
                        exporting::choose));
    }

    private String question() {
        TodayShown shown = model.shownProperty().get();
        return shown == null ? desk.words().get("ui.today.question.plain") : shown.question();
    }

    private void show(TodayShown s) {
        alerts.show(s.alerts(), desk.words(), model::open);
        news.show(s.news(), model::openScreen);
        while (tiles.getChildren().size() < s.tiles().size()) tiles.getChildren().add(tile());
        while (tiles.getChildren().size() > s.tiles().size()) tiles.getChildren().removeLast();
        for (int i = 0; i < s.tiles().size(); i++) {
            Tile tile = (Tile) tiles.getChildren().get(i);
            String key = s.tiles().get(i).key();
            tile.show(s.tiles().get(i), s.courses().get(i));
            tile.onOpen(() -> model.openMetric(key));
        }
        funnel.remark().setText(s.funnelRemark());
        funnelTable.show(s.funnel());
        channels.title().setText(s.channelFinding());
        channelTable.show(s.channels());
        trend.show(s);
        nextTitle.setText(s.nextTitle());
        nextWhen.setText(s.nextWhen());
        nextRegistered.setText(s.nextRegistered());
        Opens.to(nextRegistered, model::openNext);
        calls.show(s);
    }

    private static Tile tile() {
        Tile tile = new Tile();
        HBox.setHgrow(tile, Priority.ALWAYS);
        tile.setMaxWidth(Double.MAX_VALUE);
        // All equal: growing from the same small width shares the row evenly.
        tile.setPrefWidth(120);
        tile.setMinWidth(0);
        return tile;
    }

    private void state() {
        TodayViewModel.State state = model.stateProperty().get();
        boolean shown = state == TodayViewModel.State.SHOWN;
        for (Node node : content.getChildren()) if (node != header) present(node, shown);
        picker.setVisible(shown);
        export.setVisible(shown);
        present(empty, !shown);
        switch (state) {
            case OPENING ->
                    empty.show("fth-clock", desk.words().get("ui.today.opening"), "", () -> {});
            case EMPTY ->
                    empty.show(
                            "fth-inbox",
                            desk.words().get("ui.today.empty"),
                            desk.words().get("ui.today.empty.action"),
                            model::openImport);
            case FAILED -> empty.show("fth-alert-octagon", model.failure(), "", () -> {});
            case SHOWN -> content.requestFocus();
        }
    }

    private static void present(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
