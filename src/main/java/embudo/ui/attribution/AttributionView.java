package embudo.ui.attribution;

import embudo.measure.CreditQuestion.By;
import embudo.measure.CreditReport;
import embudo.measure.attribution.ModelKind;
import embudo.plot.Slope;
import embudo.text.Texts;
import embudo.ui.attribution.AttributionViewModel.Measure;
import embudo.ui.kit.Card;
import embudo.ui.kit.ChartCanvas;
import embudo.ui.kit.Desk;
import embudo.ui.kit.EmptyState;
import embudo.ui.kit.FxRuler;
import embudo.ui.kit.Icons;
import embudo.ui.kit.Note;
import embudo.ui.kit.ScreenHeader;
import embudo.ui.kit.SegmentedControl;
import embudo.ui.kit.Spoken;
import embudo.ui.kit.Tone;
import embudo.ui.kit.range.RangePicker;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Binds the layout of the attribution screen to its view model. */
final class AttributionView {
    private final AttributionViewModel model;
    private final Desk desk;
    private final RangePicker picker;
    private final SegmentedControl<By> by = new SegmentedControl<>();
    private final SegmentedControl<Measure> measure = new SegmentedControl<>();
    private final Label sums = new Label(null, Icons.of("fth-check-circle", "success"));
    private final Button people = new Button();
    private final FxRuler ruler = new FxRuler();
    @FXML private ScreenHeader header;
    @FXML private FlowPane tuning;
    @FXML private Note note;
    @FXML private ScrollPane content;
    @FXML private EmptyState empty;
    @FXML private Card credits;
    @FXML private CreditTable table;
    @FXML private Card slopeCard;
    @FXML private ComboBox<ModelKind> from;
    @FXML private ComboBox<ModelKind> to;
    @FXML private ChartCanvas slope;
    @FXML private Card returnsCard;
    @FXML private ReturnTable returns;
    @FXML private Card behindCard;
    @FXML private BehindCard behind;

    AttributionView(AttributionViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        picker = new RangePicker(desk);
    }

    @FXML
    private void initialize() {
        header.show(
                desk,
                "ui.attribution.name",
                Bindings.createStringBinding(
                        this::question,
                        model.foundProperty(),
                        model.byProperty(),
                        desk.words().textsProperty()));
        picker.valueProperty().bindBidirectional(model.periodProperty());
        by.choices(
                List.of(By.values()),
                b ->
                        desk.words()
                                .of(t ->
                                        t.get(
                                                "ui.attribution.by."
                                                        + b.name().toLowerCase(Locale.ROOT))));
        by.valueProperty().bindBidirectional(model.byProperty());
        header.getControls().addAll(by, picker);
        tuning.getChildren().setAll(new TuningBar(model, desk).boxes());
        measure.choices(
                List.of(Measure.values()),
                m ->
                        desk.words()
                                .of(t ->
                                        t.get(
                                                "ui.attribution.measure."
                                                        + m.name().toLowerCase(Locale.ROOT))));
        measure.valueProperty().bindBidirectional(model.measureProperty());
        desk.words().bind(sums.textProperty(), "ui.attribution.adds-up");
        sums.getStyleClass().addAll("small", "medium", "success-text");
        sums.setMinWidth(Label.USE_PREF_SIZE);
        credits.getTools().addAll(sums, measure);
        people.getStyleClass().add("link");
        people.setMinWidth(Button.USE_PREF_SIZE);
        slopeCard.title().setWrapText(true);
        behindCard.title().setWrapText(true);
        behindCard.getContent().add(people);
        choice(from, model.fromProperty(), "ui.attribution.from");
        choice(to, model.toProperty(), "ui.attribution.to");
        model.foundProperty().addListener((p, was, is) -> show());
        model.measureProperty().addListener((p, was, is) -> show());
        model.fromProperty().addListener((p, was, is) -> show());
        model.toProperty().addListener((p, was, is) -> show());
        model.behindProperty().addListener((p, was, is) -> behind());
        model.failureProperty().addListener((p, was, is) -> show());
        desk.words().textsProperty().addListener((p, was, is) -> show());
        show();
    }

    private void choice(ComboBox<ModelKind> box, ObjectProperty<ModelKind> value, String key) {
        box.getItems().setAll(ModelKind.values());
        box.setConverter(Spoken.as(m -> desk.words().get("measure.attribution.model." + m.key())));
        box.valueProperty().bindBidirectional(value);
        // Much enlarged, the name may be cut: the slope's axes say it in full.
        box.setButtonCell(new ModelCell(box.getConverter()));
        desk.words().bind(box.accessibleTextProperty(), key);
    }

    private String question() {
        AttributionViewModel.Found found = model.foundProperty().get();
        String who = model.byProperty().get().name().toLowerCase(Locale.ROOT);
        if (found == null) return desk.words().get("ui.attribution.question." + who);
        return desk.words()
                .get(
                        "ui.attribution.counted." + who,
                        Math.round(found.report().total().conversions()));
    }

    private void show() {
        AttributionViewModel.Found found = model.foundProperty().get();
        boolean any = found != null && found.report().total().conversions() > 0;
        part(content, any);
        part(empty, !any);
        note.hide();
        if (model.failureProperty().get() != null)
            note.show(
                    Tone.WARNING,
                    desk.words().get("ui.attribution.failed"),
                    desk.explain(model.failureProperty().get()),
                    desk.words().get("ui.attribution.again"),
                    model::refresh);
        if (found != null) picker.offer(found.offer().season(), found.offer().webinars());
        if (!any) {
            nothing(found);
            return;
        }
        Texts texts = desk.words().now();
        ModelKind left = model.fromProperty().get();
        ModelKind right = model.toProperty().get();
        CreditReport report = found.report();
        CreditWords words = new CreditWords(report, model.measureProperty().get(), right, texts);
        credits.title()
                .setText(
                        texts.get(
                                "ui.attribution.credits."
                                        + model.measureProperty()
                                                .get()
                                                .name()
                                                .toLowerCase(Locale.ROOT),
                                ModelKind.values().length,
                                words.totalSaid()));
        table.show(words, right, desk.words(), model::look, model::openConverters);
        slope(words, left, right);
        returnsCard.title().setText(texts.get("ui.attribution.returns", words.model(right)));
        returns.show(
                words.returns(right),
                desk.words(),
                line -> {
                    if (line < words.returning().size())
                        model.look(right, words.returning().get(line));
                    else model.openConverters(texts.get("measure.attribution.total"), null);
                });
        List<String> warnings = words.warnings(left, right);
        if (!warnings.isEmpty() && model.failureProperty().get() == null) warn(warnings);
        behind();
    }

    private void warn(List<String> warnings) {
        note.show(
                Tone.WARNING,
                desk.words().get("ui.attribution.care", warnings.size()),
                warnings.getFirst(),
                null,
                () -> {});
        Tooltip.install(note, new Tooltip(String.join("\n", warnings)));
        note.setAccessibleText(String.join(" ", warnings));
    }

    private void nothing(AttributionViewModel.Found found) {
        if (found == null || !found.ready())
            empty.show("fth-clock", desk.words().get("ui.attribution.reading"), "", () -> {});
        else
            empty.show(
                    "fth-award",
                    desk.words().get("ui.attribution.none"),
                    desk.words().get("ui.attribution.import"),
                    () -> desk.navigator().openScreen("import"));
    }

    private void slope(CreditWords words, ModelKind left, ModelKind right) {
        slopeCard.title().setText(words.finding(left, right));
        List<Slope.Item> items = words.slope(left, right);
        String said =
                slopeCard.title().getText()
                        + ": "
                        + items.stream()
                                .map(i -> i.name() + " " + i.leftText() + " → " + i.rightText())
                                .collect(Collectors.joining(", "));
        slope.show((w, h) ->
                Slope.draw(items, words.model(left), words.model(right), ruler, w, h, said));
        slope.opens(end -> model.look(end % 2 == 0 ? left : right, words.returning().get(end / 2)));
    }

    private void behind() {
        AttributionViewModel.Found found = model.foundProperty().get();
        AttributionViewModel.Behind now = model.behindProperty().get();
        part(behindCard, now != null);
        if (now == null || found == null || now.player() >= found.report().players().size()) return;
        Texts texts = desk.words().now();
        CreditWords words =
                new CreditWords(
                        found.report(),
                        model.measureProperty().get(),
                        model.toProperty().get(),
                        texts);
        String title =
                texts.get(
                        "ui.attribution.behind",
                        words.name(now.player()),
                        words.model(now.model()));
        behindCard.title().setText(title);
        people.setText(texts.get("ui.attribution.people", now.people().size()));
        people.setDisable(now.people().isEmpty());
        people.setOnAction(e -> model.openPeople(title));
        behind.list(now, found.report(), desk);
    }

    private static void part(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
