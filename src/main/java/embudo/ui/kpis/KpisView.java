package embudo.ui.kpis;

import embudo.catalog.MarketReference;
import embudo.catalog.Metric;
import embudo.measure.metric.MetricAnswer;
import embudo.measure.metric.MetricFigure;
import embudo.report.words.FigureText;
import embudo.text.Texts;
import embudo.ui.kit.Card;
import embudo.ui.kit.Desk;
import embudo.ui.kit.EmptyState;
import embudo.ui.kit.Note;
import embudo.ui.kit.ScreenHeader;
import embudo.ui.kit.SegmentedControl;
import embudo.ui.kit.Spoken;
import embudo.ui.kit.range.RangePicker;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

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
    private final MarketSheet market;
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
        SCENARIOS,
        MARKET
    }

    KpisView(KpisViewModel model, Desk desk, String currency, List<MarketReference> references) {
        this.model = model;
        this.desk = desk;
        picker = new RangePicker(desk);
        detail = new KpiDetail(model, desk);
        scenarios = new ScenarioSheet(desk, currency);
        market = new MarketSheet(references, desk);
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
        group.setConverter(Spoken.as(key -> t.get("measure.group." + key)));
        group.setAccessibleText(t.get("ui.kpis.group"));
        group.setValue(chosen);
        scenarios.show();
        market.show();
    }

    private void noted() {
        note.failed(desk, model.failure().get(), "ui.kpis.failed", "ui.kpis.again", model::refresh);
    }

    private void show() {
        Texts t = desk.words().now();
        MetricAnswer answer = model.board().get();
        boolean figures = side.valueProperty().get() == Side.FIGURES;
        sheet.setContent(side.valueProperty().get() == Side.MARKET ? market : scenarios);
        part(sheet, !figures);
        part(board, figures && answer != null);
        part(empty, figures && answer == null);
        group.setDisable(!figures);
        picker.setDisable(!figures);
        if (answer == null) {
            empty.show("fth-clock", t.get("ui.kpis.reading"), "", () -> {});
            return;
        }
        KpisViewModel.Looked looked = model.detail().get();
        MetricAnswer at = looked == null ? null : looked.answer();
        String in = at == null ? "" : at.figures().getFirst().metric().key();
        FigureText words = new FigureText(t, answer.currency());
        listCard.title().setText(t.get("measure.group." + model.group().get()));
        list.getChildren()
                .setAll(
                        KpisViewModel.ordered(answer).stream()
                                .map(f -> row(f, in, words))
                                .toList());
        if (at == null) return;
        detailCard.title().setText(at.figures().getFirst().metric().name().get(t.language()));
        detail.show(at, looked.planned());
    }

    private Node row(MetricFigure f, String in, FigureText words) {
        String key = f.metric().key();
        return new KpiRow(f, key.equals(in), words, () -> model.choose(key));
    }

    private static void part(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
