package embudo.ui.kpis;

import embudo.catalog.Metric;
import embudo.measure.metric.MetricAnswer;
import embudo.measure.metric.MetricFigure;
import embudo.text.Texts;
import embudo.ui.charts.FigureWords;
import embudo.ui.kit.Card;
import embudo.ui.kit.Desk;
import embudo.ui.kit.EmptyState;
import embudo.ui.kit.Note;
import embudo.ui.kit.ScreenHeader;
import embudo.ui.kit.SegmentedControl;
import embudo.ui.kit.Tone;
import embudo.ui.kit.range.RangePicker;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import java.util.List;
import java.util.Locale;

/** Binds the board, the metric in sight and the calculators to the controls. */
final class KpisView {
    private final KpisViewModel model;
    private final Desk desk;
    private final RangePicker picker;
    private final ComboBox<String> group = new ComboBox<>();
    private final SegmentedControl<Side> side = new SegmentedControl<>();
    private final KpiDetail detail;
    private final ScenarioSheet scenarios;
    @FXML private ScreenHeader header;
    @FXML private Note note;
    @FXML private HBox board;
    @FXML private Card listCard;
    @FXML private VBox list;
    @FXML private Card detailCard;
    @FXML private ScrollPane sheet;
    @FXML private EmptyState empty;

    /** What the screen shows. */
    private enum Side {
        FIGURES,
        SCENARIOS
    }

    KpisView(KpisViewModel model, Desk desk, String currency) {
        this.model = model;
        this.desk = desk;
        picker = new RangePicker(desk);
        detail = new KpiDetail(model, desk);
        scenarios = new ScenarioSheet(desk, currency);
    }

    @FXML
    private void initialize() {
        header.show(desk, "ui.kpis.name", desk.words().of(t -> t.get("ui.kpis.title")));
        picker.valueProperty().bindBidirectional(model.period());
        model.offered().addListener((p, was, is) -> picker.offer(is.season(), is.webinars()));
        group.setId("kpi-group");
        group.getItems().setAll(Metric.GROUPS);
        group.valueProperty().bindBidirectional(model.group());
        side.choices(
                List.of(Side.values()),
                s ->
                        desk.words()
                                .of(t ->
                                        t.get(
                                                "ui.kpis.side."
                                                        + s.name().toLowerCase(Locale.ROOT))));
        side.valueProperty().set(Side.FIGURES);
        side.valueProperty().addListener((p, was, is) -> show());
        header.getControls().addAll(side, group, picker);
        detailCard.getContent().add(detail);
        sheet.setContent(scenarios);
        model.board().addListener((p, was, is) -> show());
        model.detail().addListener((p, was, is) -> show());
        model.failure().addListener((p, was, is) -> noted());
        desk.words()
                .textsProperty()
                .addListener((p, was, is) -> {
                    speak();
                    show();
                    noted();
                });
        speak();
        show();
        noted();
    }

    private void speak() {
        Texts t = desk.words().now();
        String chosen = group.getValue();
        group.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(String key) {
                        return key == null ? "" : t.get("measure.group." + key);
                    }

                    @Override
                    public String fromString(String text) {
                        return null;
                    }
                });
        group.setAccessibleText(t.get("ui.kpis.group"));
        group.setValue(chosen);
        scenarios.show();
    }

    private void noted() {
        Throwable failure = model.failure().get();
        if (failure == null) note.hide();
        else
            note.show(
                    Tone.WARNING,
                    desk.words().get("ui.kpis.failed"),
                    desk.explain(failure),
                    desk.words().get("ui.kpis.again"),
                    model::refresh);
    }

    private void show() {
        Texts t = desk.words().now();
        MetricAnswer answer = model.board().get();
        boolean figures = side.valueProperty().get() != Side.SCENARIOS;
        part(sheet, !figures);
        part(board, figures && answer != null);
        part(empty, figures && answer == null);
        group.setDisable(!figures);
        picker.setDisable(!figures);
        if (answer == null) {
            empty.show("fth-clock", t.get("ui.kpis.reading"), "", () -> {});
            return;
        }
        MetricAnswer at = model.detail().get();
        String in = at == null ? "" : at.figures().getFirst().metric().key();
        FigureWords words = new FigureWords(t, answer.currency());
        listCard.title().setText(t.get("measure.group." + model.group().get()));
        list.getChildren()
                .setAll(
                        KpisViewModel.ordered(answer).stream()
                                .map(f -> row(f, in, words))
                                .toList());
        if (at == null) return;
        detailCard.title().setText(at.figures().getFirst().metric().name().get(t.language()));
        detail.show(at);
    }

    private Node row(MetricFigure f, String in, FigureWords words) {
        String key = f.metric().key();
        return new KpiRow(f, key.equals(in), words, () -> model.choose(key));
    }

    private static void part(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
