package embudo.ui.send;

import embudo.domain.Command;
import embudo.outbox.Dispatch;
import embudo.plot.Ink;
import embudo.plot.StackedBar;
import embudo.plugins.Connectors;
import embudo.text.Texts;
import embudo.ui.kit.ChartCanvas;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Note;
import embudo.ui.kit.SegmentedControl;
import embudo.ui.kit.Tone;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;

import java.util.List;

/** Binds the layout of the send dialog to its view model. */
final class SendView {
    private final SendViewModel model;
    private final Desk desk;
    private final Runnable onClose;
    private String chosen;
    @FXML private Label title;
    @FXML private Label toHead;
    @FXML private ComboBox<Connectors.Info> connector;
    @FXML private Note note;
    @FXML private Label phase;
    @FXML private Label target;
    @FXML private SegmentedControl<SendFilter> filter;
    @FXML private ChartCanvas bar;
    @FXML private TableView<SendItem> table;
    @FXML private TableColumn<SendItem, SendItem> person;
    @FXML private TableColumn<SendItem, SendItem> content;
    @FXML private TableColumn<SendItem, SendItem> decision;
    @FXML private Label bodyHead;
    @FXML private TextArea body;
    @FXML private HBox decide;
    @FXML private Button retry;
    @FXML private Button discard;
    @FXML private CheckBox dry;
    @FXML private Label hint;
    @FXML private Button close;
    @FXML private Button go;

    SendView(SendViewModel model, Desk desk, Runnable onClose) {
        this.model = model;
        this.desk = desk;
        this.onClose = onClose;
    }

    @FXML
    private void initialize() {
        desk.words().bind(table.accessibleTextProperty(), "ui.send.table");
        var w = desk.words();
        w.bind(title.textProperty(), model.titleKey(), model.people());
        w.bind(toHead.textProperty(), "ui.send.connector");
        w.bind(connector.accessibleTextProperty(), "ui.send.connector");
        w.bind(bodyHead.textProperty(), "ui.send.body");
        w.bind(body.promptTextProperty(), "ui.send.body.pick");
        w.bind(dry.textProperty(), "ui.send.dry");
        w.bind(retry.textProperty(), "ui.send.retry");
        w.bind(discard.textProperty(), "ui.send.discard");
        SendCells.set(table, person, content, decision, w);
        table.setItems(model.items());
        table.getSelectionModel().selectedItemProperty().addListener((p, was, is) -> picked());
        connector.setItems(model.connectors());
        connector.setConverter(names());
        connector.valueProperty().bindBidirectional(model.connector());
        filter.valueProperty().bindBidirectional(model.filter());
        dry.selectedProperty().bindBidirectional(model.dryRun());
        go.setOnAction(e -> model.submit());
        close.setOnAction(e -> onClose.run());
        retry.setOnAction(e -> model.decide(table.getSelectionModel().getSelectedItem(), true));
        discard.setOnAction(e -> model.decide(table.getSelectionModel().getSelectedItem(), false));
        model.step().addListener((p, was, is) -> show());
        model.dispatch().addListener((p, was, is) -> show());
        model.failure().addListener((p, was, is) -> show());
        model.run().addListener((p, was, is) -> show());
        model.dryRun().addListener((p, was, is) -> show());
        model.items().addListener((ListChangeListener<SendItem>) c -> pickAgain());
        show();
    }

    private void show() {
        Texts texts = desk.words().now();
        SendStep step = model.step().get();
        Dispatch dispatch = model.dispatch().get();
        long sends = model.count(SendFilter.SEND);
        long holds = model.count(SendFilter.HOLD);
        filter.choices(
                List.of(SendFilter.values()),
                f -> desk.words().of(t -> t.get("ui.send.filter." + f.key(), model.count(f))));
        phase.setText(phase(step, texts));
        target.setText(
                dispatch == null
                        ? ""
                        : texts.get("ui.send.target", dispatch.operation(), dispatch.target()));
        bar.show((width, height) ->
                StackedBar.draw(
                        List.of(
                                new StackedBar.Part(sends, Ink.CHART_1),
                                new StackedBar.Part(holds, Ink.CHART_2)),
                        width,
                        height,
                        texts.get("ui.send.go.send", sends, holds)));
        boolean before = step != SendStep.FOLLOWING;
        connector.setDisable(!before);
        shown(dry, before);
        shown(go, before);
        boolean rehearse = model.dryRun().get();
        go.setDisable(step != SendStep.READY || dispatch == null || sends == 0);
        go.setText(
                sends == 0
                        ? texts.get("ui.send.go.none")
                        : texts.get(
                                rehearse ? "ui.send.go.rehearse" : "ui.send.go.send",
                                sends,
                                holds));
        hint.setText(texts.get(rehearse ? "ui.send.dry.hint" : "ui.send.live.hint"));
        close.setText(texts.get(before ? "ui.send.cancel" : "ui.send.close"));
        note(step, texts);
        picked();
    }

    private String phase(SendStep step, Texts texts) {
        return switch (step) {
            case PREPARING -> texts.get("ui.send.preparing");
            case NOT_SET_UP, READY -> texts.get("ui.send.nothing");
            case FOLLOWING -> followed(texts);
        };
    }

    private String followed(Texts texts) {
        var run = model.run().get();
        if (run == null) return texts.get("ui.send.following");
        if (run.dryRun()) return texts.get("ui.send.rehearsed");
        long open =
                run.states().getOrDefault(Command.State.WAITING, 0L)
                        + run.states().getOrDefault(Command.State.SENDING, 0L);
        return texts.get(open > 0 ? "ui.send.following" : "ui.send.finished");
    }

    private void note(SendStep step, Texts texts) {
        Connectors.Info chosen = model.connector().get();
        if (model.failure().get() != null) {
            String said = desk.explain(model.failure().get());
            note.show(Tone.DANGER, "", said, null, () -> {});
        } else if (step == SendStep.NOT_SET_UP) {
            String said =
                    chosen == null
                            ? texts.get("ui.send.connectors.none")
                            : texts.get("ui.send.setup", name(chosen));
            note.show(Tone.WARNING, "", said, texts.get("ui.send.setup.action"), this::setUp);
        } else if (model.offline().get() && !model.dryRun().get()) {
            note.show(Tone.WARNING, "", texts.get("ui.send.offline"), null, () -> {});
        } else {
            note.hide();
        }
    }

    private void setUp() {
        onClose.run();
        desk.navigator().openScreen("settings");
    }

    /** The lines are new ones after each look: the chosen one stays chosen. */
    private void pickAgain() {
        String key = chosen;
        for (int i = 0; i < model.items().size(); i++)
            if (model.items().get(i).key().equals(key)) table.getSelectionModel().select(i);
        picked();
    }

    /** Exactly what goes for the chosen row, and the decision it waits for. */
    private void picked() {
        SendItem item = table.getSelectionModel().getSelectedItem();
        if (item != null) chosen = item.key();
        body.setText(item == null ? "" : Body.pretty(item.body()));
        boolean open = item != null && item.open();
        shown(decide, open);
    }

    private StringConverter<Connectors.Info> names() {
        return new StringConverter<>() {
            @Override
            public String toString(Connectors.Info info) {
                return info == null ? "" : name(info);
            }

            @Override
            public Connectors.Info fromString(String text) {
                return model.connector().get();
            }
        };
    }

    private String name(Connectors.Info info) {
        return info.name().getOrDefault(desk.words().language().code(), info.id());
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
