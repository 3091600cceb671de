package embudo.ui.alerts;

import embudo.domain.watch.Alert;
import embudo.domain.watch.AlertStep;
import embudo.text.Texts;
import embudo.ui.kit.Badge;
import embudo.ui.kit.Card;
import embudo.ui.kit.Desk;
import embudo.ui.kit.EmptyState;
import embudo.ui.kit.Icons;
import embudo.ui.kit.Note;
import embudo.ui.kit.ScreenHeader;
import embudo.ui.kit.SegmentedControl;
import embudo.watch.InsightDesk.Said;
import embudo.watch.Round;
import embudo.watch.Sight;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;

import java.util.List;

/** Binds the layout of the alerts screen to its view model. */
final class AlertsView {
    private final AlertsViewModel model;
    private final Desk desk;
    private final Button check = new Button(null, Icons.of("fth-refresh-cw"));
    private final Badge severity = new Badge();
    private final Badge state = new Badge();

    /** True while the list is filled, when a selection is not a person's. */
    private boolean filling;

    @FXML private ScreenHeader header;
    @FXML private Note note;
    @FXML private Card listCard;
    @FXML private ListView<Alert> list;
    @FXML private EmptyState calm;
    @FXML private Card alertCard;
    @FXML private Label message;
    @FXML private Label explanation;
    @FXML private Label advice;
    @FXML private Label since;
    @FXML private Button acknowledge;
    @FXML private Button mute;
    @FXML private Button metric;
    @FXML private Card rulesCard;
    @FXML private ListView<Round.Found> rules;
    @FXML private Label step;
    @FXML private ListView<Said> insights;
    private final SegmentedControl<Boolean> side = new SegmentedControl<>();

    AlertsView(AlertsViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
    }

    @FXML
    private void initialize() {
        header.show(desk, "ui.alerts.name", desk.words().of(t -> t.get("ui.alerts.title")));
        desk.words().bind(check.textProperty(), "ui.alerts.check");
        check.setId("check");
        check.setOnAction(e -> model.check());
        header.getControls().add(check);
        alertCard.getTools().addAll(severity, state);
        desk.words().bind(acknowledge.textProperty(), "ui.alerts.acknowledge");
        acknowledge.setOnAction(e -> model.acknowledge());
        mute.setOnAction(e -> model.mute());
        metric.setOnAction(e -> model.openBehind(words().telling().name(model.open().get())));
        list.setCellFactory(v -> new AlertCell(this::words));
        rules.setCellFactory(v -> new RuleCell(this::words));
        insights.setCellFactory(v -> new InsightCell(this::words));
        insights.setItems(model.insights());
        desk.words().bind(insights.accessibleTextProperty(), "ui.alerts.insights");
        Label none = new Label();
        desk.words().bind(none.textProperty(), "ui.alerts.insights.none");
        insights.setPlaceholder(none);
        side.choices(
                List.of(false, true),
                said ->
                        desk.words()
                                .of(t -> t.get(said ? "ui.alerts.insights" : "ui.alerts.rules")));
        side.setId("side");
        side.valueProperty().bindBidirectional(model.insightsSide().asObject());
        side.valueProperty().addListener((p, was, is) -> turned());
        rulesCard.getTools().add(side);
        desk.words().bind(list.accessibleTextProperty(), "ui.alerts.name");
        desk.words().bind(rules.accessibleTextProperty(), "ui.alerts.rules");
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((p, was, is) -> {
                    if (is != null && !filling) model.open().set(is);
                });
        model.shown()
                .addListener((p, was, is) -> {
                    filling = true;
                    // A selection that is kept while items change tells of rows that are gone.
                    list.getSelectionModel().clearSelection();
                    list.getItems().setAll(is.alerts());
                    rules.getItems().setAll(is.findings());
                    list.getSelectionModel().select(model.open().get());
                    filling = false;
                    show();
                });
        // Nothing new may have been read when another alert is opened.
        model.open()
                .addListener((p, was, is) -> {
                    if (!filling && list.getItems().contains(is))
                        list.getSelectionModel().select(is);
                    show();
                });
        model.failure().addListener((p, was, is) -> noted());
        desk.words()
                .textsProperty()
                .addListener((p, was, is) -> {
                    list.refresh();
                    rules.refresh();
                    insights.refresh();
                    show();
                    noted();
                });
        noted();
        show();
    }

    private void turned() {
        if (side.valueProperty().get()) model.say();
        show();
    }

    private AlertWords words() {
        AlertsShown shown = model.shown().get();
        return new AlertWords(
                desk.words().now(), model.watch(), shown == null ? "USD" : shown.currency());
    }

    private void noted() {
        note.failed(
                desk, model.failure().get(), "ui.alerts.failed", "ui.alerts.again", model::refresh);
    }

    private void show() {
        Texts texts = desk.words().now();
        AlertsShown shown = model.shown().get();
        Alert alert = model.open().get();
        part(alertCard, alert != null);
        part(calm, shown != null && shown.alerts().isEmpty());
        part(list, shown == null || !shown.alerts().isEmpty());
        part(rulesCard, shown != null);
        listCard.title()
                .setText(shown == null ? texts.get("ui.alerts.reading") : title(shown, texts));
        calm.show("fth-check-circle", texts.get("ui.alerts.calm"), "", () -> {});
        if (shown == null) return;
        List<Round.Found> found = shown.round().found();
        boolean said = side.valueProperty().get();
        part(rules, !said);
        part(insights, said);
        rulesCard.remark().setVisible(!said);
        rulesCard
                .remark()
                .setText(
                        texts.get(
                                "ui.alerts.rules.remark",
                                count(found, Sight.Verdict.ALARM),
                                count(found, Sight.Verdict.UNKNOWN),
                                texts.formats().time(shown.round().at(), shown.zone())));
        if (alert != null) told(alert, shown, texts);
    }

    private static String title(AlertsShown shown, Texts texts) {
        if (shown.open() > 0) return texts.get("ui.alerts.open", shown.open());
        return shown.waiting() > 0
                ? texts.get("ui.alerts.waiting", shown.waiting())
                : texts.get("ui.alerts.none");
    }

    private static int count(List<Round.Found> found, Sight.Verdict verdict) {
        return (int) found.stream().filter(f -> f.sight().verdict() == verdict).count();
    }

    private void told(Alert alert, AlertsShown shown, Texts texts) {
        AlertWords words = words();
        alertCard.title().setText(words.telling().name(alert));
        severity.show(words.severity(alert.severity()), AlertWords.tone(alert.severity()));
        state.show(words.state(alert), AlertWords.tone(alert.state()));
        message.setText(words.telling().message(alert));
        explanation.setText(words.telling().explanation(alert));
        advice.setText(words.telling().advice(alert));
        AlertStep going = shown.steps().get(alert.id());
        part(step, going != null);
        if (going != null) step.setText(words.step(going));
        since.setText(since(alert, shown, texts));
        boolean muted = alert.muted(shown.now());
        mute.setText(texts.get(muted ? "ui.alerts.unmute" : "ui.alerts.mute"));
        acknowledge.setDisable(alert.state() != Alert.State.NEW);
        boolean people = model.ofPeople(alert);
        metric.setText(texts.get(people ? "ui.alerts.people" : "ui.alerts.metric"));
        part(metric, people || model.hasMetric(alert));
    }

    private String since(Alert alert, AlertsShown shown, Texts texts) {
        String seen = texts.formats().moment(alert.seen(), shown.zone());
        String text =
                switch (alert.state()) {
                    case PENDING ->
                            texts.get(
                                    "ui.alerts.since.pending",
                                    (int) model.watch().rules().hold(alert).toMinutes(),
                                    seen);
                    case NEW, ACKNOWLEDGED -> texts.get("ui.alerts.since.open", seen);
                    case RESOLVED ->
                            texts.get(
                                    "ui.alerts.since.over",
                                    seen,
                                    texts.formats().moment(alert.resolved(), shown.zone()));
                };
        if (alert.muted(shown.now()))
            text =
                    texts.get(
                            "ui.alerts.muted",
                            text,
                            texts.formats().moment(alert.mutedUntil(), shown.zone()));
        return alert.assignee() == null
                ? text
                : texts.get("ui.alerts.assignee", text, alert.assignee());
    }

    private static void part(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
