package embudo.ui.outgoing;

import embudo.domain.Command.State;
import embudo.text.Texts;
import embudo.ui.kit.Badge;
import embudo.ui.kit.Card;
import embudo.ui.kit.Desk;
import embudo.ui.kit.EmptyState;
import embudo.ui.kit.Note;
import embudo.ui.kit.ScreenHeader;
import embudo.ui.kit.SegmentedControl;
import embudo.ui.kit.SendTone;
import embudo.ui.kit.Tone;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;

import java.util.List;
import java.util.Locale;

/** Binds the layout of the outbox to its view model. */
final class OutgoingView {
    private final OutgoingViewModel model;
    private final Desk desk;
    private final Button again = new Button();

    /** True while the table follows the model, when a selection is not a person's. */
    private boolean marking;

    @FXML private ScreenHeader header;
    @FXML private Note note;
    @FXML private SegmentedControl<OutgoingFilter> filter;
    @FXML private TableView<OutgoingRow> table;
    @FXML private TableColumn<OutgoingRow, OutgoingRow> person;
    @FXML private TableColumn<OutgoingRow, OutgoingRow> subject;
    @FXML private TableColumn<OutgoingRow, OutgoingRow> state;
    @FXML private TableColumn<OutgoingRow, OutgoingRow> when;
    @FXML private EmptyState nothing;
    @FXML private Card detail;
    @FXML private Badge badge;
    @FXML private Label through;
    @FXML private Label why;
    @FXML private Label todo;
    @FXML private TextArea content;
    @FXML private Button arrived;
    @FXML private Button retry;
    @FXML private Button discard;

    OutgoingView(OutgoingViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
    }

    @FXML
    private void initialize() {
        var w = desk.words();
        header.show(desk, "ui.outgoing.name", w.of(t -> t.get("ui.outgoing.title")));
        again.setId("again");
        again.setOnAction(e -> model.retryFailed());
        header.getControls().add(again);
        w.bind(table.accessibleTextProperty(), "ui.outgoing.name");
        w.bind(content.accessibleTextProperty(), "ui.outgoing.content");
        w.bind(arrived.textProperty(), "ui.outgoing.arrived");
        w.bind(discard.textProperty(), "ui.outgoing.discard");
        arrived.setOnAction(e -> model.decide(State.SENT));
        retry.setOnAction(e -> model.decide(State.WAITING));
        discard.setOnAction(e -> model.decide(State.DISCARDED));
        filter.valueProperty().bindBidirectional(model.filter());
        OutgoingCells.set(table, List.of(person, subject, state, when), w, model::zone);
        table.setItems(model.rows());
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((p, was, is) -> {
                    if (is != null && !marking) model.choose(is);
                });
        model.standing().addListener((p, was, is) -> show());
        model.open().addListener((p, was, is) -> picked());
        model.failure().addListener((p, was, is) -> show());
        w.textsProperty()
                .addListener((p, was, is) -> {
                    table.refresh();
                    show();
                });
        show();
    }

    private void show() {
        Texts texts = desk.words().now();
        OutgoingViewModel.Standing now = model.standing().get();
        noted(texts, now);
        filter.choices(
                List.of(OutgoingFilter.values()),
                f ->
                        desk.words()
                                .of(t ->
                                        t.get(
                                                "ui.outgoing.filter." + f.key(),
                                                now == null ? 0 : f.count(now.counts()))));
        long failed = now == null ? 0 : now.counts().getOrDefault(State.FAILED, 0L);
        part(again, failed > 1 && model.filter().get() == OutgoingFilter.OPEN);
        again.setText(texts.get("ui.outgoing.again", failed));
        boolean empty = now != null && now.total() == 0;
        part(nothing, empty);
        table.setVisible(!empty);
        if (empty)
            nothing.show(
                    "fth-send", texts.get("ui.outgoing.empty." + now.filter().key()), "", () -> {});
        picked();
    }

    private void noted(Texts texts, OutgoingViewModel.Standing now) {
        if (model.failure().get() != null)
            note.show(
                    Tone.WARNING,
                    texts.get("ui.outgoing.failed"),
                    desk.explain(model.failure().get()),
                    texts.get("ui.outgoing.reread"),
                    model::refresh);
        else if (now != null && now.link().offline())
            note.show(
                    Tone.INFO,
                    texts.get("ui.outgoing.offline", now.link().waiting()),
                    texts.get(
                            now.link().byChoice()
                                    ? "ui.outgoing.offline.chosen"
                                    : "ui.outgoing.offline.lost"),
                    null,
                    () -> {});
        else note.hide();
    }

    private void picked() {
        OutgoingRow row = model.open().get();
        part(detail, row != null);
        if (row == null) return;
        mark(row);
        Texts texts = desk.words().now();
        State now = row.command().state();
        detail.title().setText(row.person().isEmpty() ? row.subject() : row.person());
        badge.show(
                texts.get("ui.send.state." + now.name().toLowerCase(Locale.ROOT)),
                SendTone.of(now));
        through.setText(
                texts.get(
                        "ui.outgoing.through",
                        row.command().connector(),
                        row.command().attempts()));
        said(why, row.why(texts));
        said(todo, now == State.UNCERTAIN ? texts.get("ui.outgoing.uncertain") : "");
        content.setText(row.subject() + "\n" + row.content());
        part(arrived, now == State.UNCERTAIN);
        part(retry, now == State.UNCERTAIN || now == State.FAILED);
        part(discard, now == State.UNCERTAIN || now == State.FAILED);
        retry.setText(texts.get(now == State.UNCERTAIN ? "ui.outgoing.lost" : "ui.outgoing.retry"));
    }

    private void mark(OutgoingRow row) {
        OutgoingRow chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null && chosen.command().id() == row.command().id()) return;
        marking = true;
        for (int i = 0; i < model.standing().get().first().size(); i++)
            if (model.rows().get(i) != null
                    && model.rows().get(i).command().id() == row.command().id())
                table.getSelectionModel().select(i);
        marking = false;
    }

    private static void said(Label label, String text) {
        label.setText(text);
        part(label, !text.isEmpty());
    }

    private static void part(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
