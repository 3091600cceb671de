package embudo.ui.builder;

import embudo.catalog.sketch.Sketch;
import embudo.catalog.sketch.SketchStep;
import embudo.flow.Rehearsed;
import embudo.text.Texts;
import embudo.ui.Services;
import embudo.ui.charts.StepWords;
import embudo.ui.charts.TriggerWords;
import embudo.ui.kit.Card;
import embudo.ui.kit.Desk;
import embudo.ui.kit.FxRuler;
import embudo.ui.kit.Note;
import embudo.ui.kit.ProgressStrip;
import embudo.ui.kit.ScreenHeader;
import embudo.ui.kit.SegmentedControl;

import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import java.util.List;
import java.util.Locale;

/** Binds the layout of the builder to its model. */
final class BuilderView {
    /** Ways to look at the same workflow. */
    enum Mode {
        CANVAS,
        LIST,
        CALENDAR,
        TEXT
    }

    /** What the drawer below shows. */
    enum Drawer {
        FLAWS,
        RUNS,
        VERSIONS,
        TEST
    }

    private static final Duration TYPING = Duration.millis(400);
    private final BuilderModel model;
    private final Desk desk;
    private final StepWords words;
    private final FxRuler ruler = new FxRuler();
    private final FlowBoard board;
    private final BoardHand hand;
    private final StepList steps;
    private final CalendarStrip calendar;
    private final TextArea text = new TextArea();
    private final SidePane side;
    private final FlawList flaws;
    private final RunsPane runs;
    private final VersionsPane versions;
    private final TestPane test;
    private final BuilderTools tools;
    private final SegmentedControl<Mode> mode = new SegmentedControl<>();
    private final SegmentedControl<Drawer> drawer = new SegmentedControl<>();
    private String drawn = "";

    @FXML private ScreenHeader header;
    @FXML private Note note;
    @FXML private ProgressStrip progress;
    @FXML private Card boardCard;
    @FXML private Label told;
    @FXML private StackPane stage;
    @FXML private Card sideCard;
    @FXML private ScrollPane sideScroll;
    @FXML private Card drawerCard;
    @FXML private StackPane drawerStage;

    BuilderView(BuilderModel model, Services services, Desk desk, StepWords words) {
        this.model = model;
        this.desk = desk;
        this.words = words;
        side = new SidePane(model, services, desk, words);
        steps = new StepList(model, desk, words);
        calendar = new CalendarStrip(model, desk, side::enter);
        hand =
                new BoardHand(
                        model,
                        new AddMenu(model, desk, services.flow().book().catalogue()),
                        side::enter);
        board = new FlowBoard(hand);
        flaws = new FlawList(model, desk);
        runs = new RunsPane(model, services, desk);
        versions = new VersionsPane(model, desk, services.settings()::zone);
        test = new TestPane(model, services, desk);
        tools = new BuilderTools(model, desk, board, hand::delete, hand::lift);
    }

    @FXML
    private void initialize() {
        header.show(desk, "ui.builder.name", desk.words().of(t -> t.get("ui.builder.title")));
        header.getControls().addAll(tools.header());
        mode.setId("mode");
        mode.choices(List.of(Mode.values()), m -> desk.words().of(t -> t.get(key(m))));
        drawer.setId("drawer");
        drawer.choices(
                List.of(Drawer.values()),
                d ->
                        desk.words()
                                .of(t ->
                                        t.get(
                                                "ui.builder.drawer."
                                                        + d.name().toLowerCase(Locale.ROOT))));
        boardCard.getTools().addAll(tools.zoom());
        boardCard.getTools().add(mode);
        drawerCard.getTools().add(drawer);
        sideCard.getTools().addAll(tools.step());
        stage.getChildren().setAll(board, steps, calendar, text);
        drawerStage.getChildren().setAll(flaws(), runs, versions, test);
        sideScroll.setContent(side);
        text.setId("yaml");
        text.getStyleClass().add("yaml");
        desk.words().bind(text.accessibleTextProperty(), "ui.builder.mode.text");
        PauseTransition typing = new PauseTransition(TYPING);
        typing.setOnFinished(e -> typed());
        text.textProperty()
                .addListener((o, was, is) -> {
                    if (text.isFocused()) typing.playFromStart();
                });
        text.focusedProperty()
                .addListener((o, was, is) -> {
                    if (!is) typed();
                });
        steps.setOnKeyPressed(hand::key);
        mode.valueProperty().addListener((o, was, is) -> turned());
        drawer.valueProperty().addListener((o, was, is) -> opened());
        model.shown().addListener((o, was, is) -> show());
        model.sketch().addListener((o, was, is) -> drawn());
        model.rehearsed().addListener((o, was, is) -> show());
        model.selected().addListener((o, was, is) -> selected());
        model.failure().addListener((o, was, is) -> noted());
        model.job().addListener((o, was, is) -> working());
        desk.words().textsProperty().addListener((o, was, is) -> show());
        turned();
        opened();
        working();
        noted();
        show();
    }

    private static String key(Mode mode) {
        return "ui.builder.mode." + mode.name().toLowerCase(Locale.ROOT);
    }

    private Node flaws() {
        ScrollPane scroll = new ScrollPane(flaws);
        scroll.setFitToWidth(true);
        return scroll;
    }

    private void working() {
        part(progress, model.job().get() != null);
        if (model.job().get() != null) progress.show(model.job().get(), desk.words());
        tools.show();
    }

    private void noted() {
        note.failed(
                desk,
                model.failure().get(),
                "ui.workflows.failed",
                "ui.workflows.again",
                model::refresh);
    }

    private void turned() {
        Mode now = mode.valueProperty().get();
        part(board, now == Mode.CANVAS);
        part(steps, now == Mode.LIST);
        part(calendar, now == Mode.CALENDAR);
        part(text, now == Mode.TEXT);
        tools.zooming(now == Mode.CANVAS);
        drawn();
    }

    private void opened() {
        Drawer now = drawer.valueProperty().get();
        for (int i = 0; i < Drawer.values().length; i++)
            part(drawerStage.getChildren().get(i), i == now.ordinal());
        if (now == Drawer.RUNS) runs.read();
        if (now == Drawer.TEST) test.read();
        if (now == Drawer.VERSIONS) versions.show();
    }

    private void show() {
        Shown shown = model.shown().get();
        if (shown == null) return;
        Texts texts = desk.words().now();
        if (!text.isFocused() && !text.getText().equals(shown.looked().text()))
            text.setText(shown.looked().text());
        flaws.show();
        tools.show();
        drawerCard.title().setText(drawerTitle(shown, texts));
        drawn();
        opened();
    }

    private static String drawerTitle(Shown shown, Texts texts) {
        int wrong = shown.looked().flaws().size();
        if (wrong > 0) return texts.get("ui.builder.flaws", wrong);
        return shown.inForce()
                ? texts.get("ui.builder.version", shown.releases().size())
                : texts.get("ui.builder.sound");
    }

    /** The drawing has changed, or what is counted on it. */
    private void drawn() {
        Shown shown = model.shown().get();
        Sketch sketch = model.sketch().get();
        if (shown == null || sketch == null) return;
        Texts texts = desk.words().now();
        Rehearsed r = model.rehearsed().get();
        boardCard.title().setText(sketch.head().word("name." + texts.language().code()));
        told.setText(
                shown.looked().sketch() == null
                        ? texts.get("ui.builder.unreadable")
                        : r == null
                                ? ""
                                : texts.get(
                                        "ui.builder.rehearsed",
                                        r.entered().cardinality(),
                                        r.days()));
        part(told, !told.getText().isEmpty());
        BoardScene scene = new BoardScene(sketch, shown, r, words, texts, ruler);
        board.show(scene, model.selected().get());
        if (sketch.key().equals(shown.opened().key()) && !drawn.equals(sketch.key())) {
            drawn = shown.opened().key();
            board.refit();
        }
        steps.show();
        if (mode.valueProperty().get() == Mode.CALENDAR) calendar.show();
        selected();
    }

    private void selected() {
        Sketch sketch = model.sketch().get();
        if (sketch == null) return;
        Texts texts = desk.words().now();
        String id = model.selected().get();
        SketchStep step = sketch.step(id);
        sideCard.title()
                .setText(step == null ? texts.get("ui.builder.begin") : words.title(step, texts));
        board.pick(id);
        board.said(
                step == null
                        ? texts.get("ui.builder.begin")
                                + ", "
                                + TriggerWords.all(sketch, words, texts)
                        : words.title(step, texts) + ", " + words.about(step, texts));
        steps.show();
        if (mode.valueProperty().get() == Mode.CALENDAR) calendar.show();
        side.show();
        tools.show();
        if (drawer.valueProperty().get() == Drawer.RUNS) runs.read();
    }

    private void typed() {
        if (model.shown().get() != null) model.write(text.getText());
    }

    private static void part(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
