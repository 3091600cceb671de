package embudo.ui.live;

import embudo.domain.Webinar;
import embudo.measure.live.ReplayClock;
import embudo.plot.LiveChart;
import embudo.ui.charts.MinuteBrush;
import embudo.ui.kit.Card;
import embudo.ui.kit.ChartCanvas;
import embudo.ui.kit.Desk;
import embudo.ui.kit.EmptyState;
import embudo.ui.kit.FxRuler;
import embudo.ui.kit.Icons;
import embudo.ui.kit.ScreenHeader;
import embudo.ui.kit.Spoken;
import embudo.ui.kit.Tile;
import embudo.ui.kit.TileModel;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.time.LocalDate;
import java.util.List;

/** Binds a moment of a webinar to the layout. */
final class LiveView {
    private final LiveViewModel model;
    private final Desk desk;
    private final ReplayBar replay;
    private final SideCard side;
    private final FootCards foot;
    private final FxRuler ruler = new FxRuler();
    private final ComboBox<Webinar> webinars = new ComboBox<>();
    private final Label state = new Label();
    private final Button play = new Button();
    private boolean telling;
    @FXML private ScreenHeader header;
    @FXML private VBox content;
    @FXML private HBox counters;
    @FXML private HBox middle;
    @FXML private Card engagement;
    @FXML private ChartCanvas chart;
    @FXML private VBox body;
    @FXML private EmptyState empty;

    LiveView(LiveViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        replay = new ReplayBar(model, desk);
        side = new SideCard(model, desk);
        foot = new FootCards(model, desk);
    }

    @FXML
    void initialize() {
        header.show(desk, "ui.live.name", desk.words().of(t -> t.get("ui.live.question")));
        webinars.setId("live-webinar");
        webinars.setMaxWidth(230);
        webinars.setOnAction(e -> {
            if (!telling && webinars.getValue() != null)
                model.choose(webinars.getValue().externalId());
        });
        state.setId("live-state");
        state.getStyleClass().add("pill");
        state.setMinWidth(Label.USE_PREF_SIZE);
        play.setId("live-replay");
        play.setGraphic(Icons.of("fth-play"));
        play.setMinWidth(Button.USE_PREF_SIZE);
        desk.words().bind(play.textProperty(), "ui.live.replay");
        play.setOnAction(e -> model.play());
        header.getControls().addAll(state, webinars, play);
        content.getChildren().add(0, replay);
        middle.getChildren().add(side);
        body.getChildren().add(foot);
        chart.setId("live-chart");
        new MinuteBrush(chart, new ChartMinutes(model));
        for (int i = 0; i < 6; i++) {
            Tile tile = new Tile();
            HBox.setHgrow(tile, Priority.ALWAYS);
            tile.setMinWidth(0);
            tile.setPrefWidth(160);
            counters.getChildren().add(tile);
        }
        model.loadedProperty().addListener((p, was, is) -> loaded());
        model.shownProperty().addListener((p, was, is) -> moment());
        model.markedProperty().addListener((p, was, is) -> moment());
        model.replayProperty().addListener((p, was, is) -> moment());
        model.failureProperty().addListener((p, was, is) -> loaded());
        desk.words().textsProperty().addListener((p, was, is) -> loaded());
        loaded();
    }

    private void loaded() {
        Loaded loaded = model.loadedProperty().get();
        boolean some = loaded != null && loaded.tape() != null;
        part(content, some);
        part(empty, !some);
        part(state, some);
        part(webinars, some);
        part(play, some);
        if (!some) {
            missing(loaded);
            return;
        }
        choices(loaded);
        moment();
    }

    private void missing(Loaded loaded) {
        Throwable failure = model.failureProperty().get();
        if (failure != null) empty.show("fth-alert-octagon", desk.explain(failure), "", () -> {});
        else if (loaded == null || !loaded.ready())
            empty.show("fth-clock", desk.words().get("ui.today.opening"), "", () -> {});
        else
            empty.show(
                    "fth-radio",
                    desk.words().get("ui.live.empty"),
                    desk.words().get("ui.today.empty.action"),
                    model::openImport);
    }

    private void choices(Loaded loaded) {
        telling = true;
        var formats = desk.words().formats();
        webinars.setConverter(
                Spoken.as(w ->
                        formats.dayMonth(LocalDate.ofInstant(w.startsAt(), loaded.zone()))
                                + " · "
                                + w.title()));
        webinars.getItems().setAll(loaded.webinars());
        webinars.setValue(loaded.tape().webinar());
        webinars.setAccessibleText(desk.words().get("ui.live.choice"));
        telling = false;
    }

    private void moment() {
        LiveShown shown = model.shownProperty().get();
        if (shown == null) return;
        LiveWords words = new LiveWords(desk.words().now(), shown);
        List<TileModel> tiles = words.counters();
        for (int i = 0; i < tiles.size(); i++) {
            Tile tile = (Tile) counters.getChildren().get(i);
            TileModel counter = tiles.get(i);
            tile.show(counter, List.of());
            tile.onOpen(() -> model.openCounter(counter.key(), counter.label()));
        }
        engagement.title().setText(desk.words().get("ui.live.chart"));
        engagement.remark().setText(desk.words().get("ui.live.drag"));
        LiveChart.Shape shape = words.chart(model.markedProperty().get());
        chart.setMinHeight(LiveChart.height(shape.parts().size(), shape.lanes().size()));
        chart.show((w, h) -> LiveChart.draw(shape, ruler, w, h));
        side.show(words);
        foot.show(words);
        replay.show();
        play.setDisable(model.replayProperty().get() != null);
        pill(words);
    }

    private void pill(LiveWords words) {
        ReplayClock clock = model.replayProperty().get();
        int minutes = words.shown().state().room().minutes();
        String key =
                clock != null
                        ? "ui.live.state.replay"
                        : words.over()
                                ? "ui.live.state.over"
                                : words.now() < 0 ? "ui.live.state.before" : "ui.live.state.live";
        state.setText(desk.words().get(key, words.now() + 1, minutes));
        state.getStyleClass().setAll("label", "pill");
        if (clock != null) state.getStyleClass().add("warning");
        else if (!words.over() && words.now() >= 0) state.getStyleClass().add("danger");
    }

    private static void part(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
