package embudo.ui.models;

import embudo.learn.eval.Report;
import embudo.learn.lead.Bucket;
import embudo.learn.lead.LeadModels;
import embudo.learn.lead.LeadReport;
import embudo.learn.lead.Trust;
import embudo.plot.NamedBars;
import embudo.plot.UnitPlot;
import embudo.text.Texts;
import embudo.ui.charts.ChartNumbers;
import embudo.ui.charts.ChartNumbers.Sheet;
import embudo.ui.kit.Card;
import embudo.ui.kit.ChartCanvas;
import embudo.ui.kit.Desk;
import embudo.ui.kit.EmptyState;
import embudo.ui.kit.FxRuler;
import embudo.ui.kit.Icons;
import embudo.ui.kit.Note;
import embudo.ui.kit.ProgressStrip;
import embudo.ui.kit.ScreenHeader;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/** Binds the layout of the models screen to its view model. */
final class ModelsView {
    private final ModelsViewModel model;
    private final Desk desk;
    private final Supplier<ZoneId> zone;
    private final FxRuler ruler = new FxRuler();
    private final Button train = new Button(null, Icons.of("fth-play"));
    @FXML private ScreenHeader header;
    @FXML private Note note;
    @FXML private ProgressStrip progress;
    @FXML private ScrollPane content;
    @FXML private EmptyState empty;
    @FXML private Card trustCard;
    @FXML private VBox trust;
    @FXML private Card versionsCard;
    @FXML private VBox versions;
    @FXML private Card rocCard;
    @FXML private ChartCanvas roc;
    @FXML private Card calibrationCard;
    @FXML private ChartCanvas calibration;
    @FXML private Card tenthsCard;
    @FXML private ChartCanvas tenths;
    @FXML private Card beforeCard;
    @FXML private ChartCanvas before;
    @FXML private Card afterCard;
    @FXML private ChartCanvas after;
    @FXML private Card spreadCard;
    @FXML private ChartCanvas spread;

    ModelsView(ModelsViewModel model, Desk desk, Supplier<ZoneId> zone) {
        this.model = model;
        this.desk = desk;
        this.zone = zone;
    }

    @FXML
    private void initialize() {
        header.show(desk, "ui.models.name", desk.words().of(t -> t.get("ui.models.title")));
        desk.words().bind(train.textProperty(), "ui.models.train");
        train.getStyleClass().add("primary");
        train.setId("train");
        train.setOnAction(e -> model.train());
        train.disableProperty().bind(model.job().isNotNull());
        header.getControls().add(train);
        model.found().addListener((p, was, is) -> show());
        model.shown().addListener((p, was, is) -> show());
        model.failure().addListener((p, was, is) -> noted());
        model.job().addListener((p, was, is) -> working());
        desk.words()
                .textsProperty()
                .addListener((p, was, is) -> {
                    show();
                    noted();
                });
        working();
        noted();
        show();
    }

    private void working() {
        part(progress, model.job().get() != null);
        if (model.job().get() != null) progress.show(model.job().get(), desk.words());
    }

    private void noted() {
        note.failed(
                desk, model.failure().get(), "ui.models.failed", "ui.models.again", model::refresh);
    }

    private void show() {
        Texts texts = desk.words().now();
        LeadModels.Version version = model.shown().get();
        part(content, version != null);
        part(empty, version == null);
        if (version == null) {
            if (model.found().get() == null)
                empty.show("fth-clock", texts.get("ui.models.reading"), "", () -> {});
            else
                empty.show(
                        "fth-cpu",
                        texts.get("ui.models.none"),
                        texts.get("ui.models.train"),
                        model::train);
            return;
        }
        LeadReport report = version.report();
        trustCard.title().setText(texts.get("ui.models.trust", version.row().name()));
        trust.getChildren()
                .setAll(
                        Trust.of(report, version.row().positives()).stream()
                                .map(l -> line(texts.get(l.key(), l.args().toArray())))
                                .toList());
        versionsCard.title().setText(texts.get("ui.models.versions"));
        versions.getChildren()
                .setAll(
                        model.found().get().versions().stream()
                                .map(v ->
                                        (Node)
                                                new VersionRow(
                                                        v,
                                                        v.row().version()
                                                                == version.row().version(),
                                                        model,
                                                        texts,
                                                        zone.get()))
                                .toList());
        figures(report, texts);
    }

    private void figures(LeadReport report, Texts texts) {
        Report later = report.later();
        String auc = texts.formats().number(later.auc(), 3);
        rocCard.title().setText(texts.get("ui.models.roc", auc));
        UnitPlot.Shape curve = ModelCharts.roc(later, texts);
        plot(roc, curve, texts.get("ui.models.roc.words", auc, later.rows()));
        numbers(roc, "ui.models.numbers.roc", t -> ModelNumbers.roc(later, t));
        long holding = ModelCharts.holding(later);
        int bins = later.calibration().size();
        calibrationCard.title().setText(texts.get("ui.models.calibration", holding, bins));
        UnitPlot.Shape dots = ModelCharts.calibration(later, texts);
        plot(calibration, dots, texts.get("ui.models.calibration.words", holding, bins));
        numbers(
                calibration,
                "ui.models.numbers.calibration",
                t -> ModelNumbers.calibration(later, t));
        double lift = Math.round(10 * later.liftTopDecile()) / 10.0;
        tenthsCard.title().setText(texts.get("ui.models.lift", lift));
        double base = (double) later.positives() / later.rows();
        bars(tenths, ModelCharts.tenths(later, texts), base, tenthsCard.title().getText());
        numbers(tenths, "ui.models.numbers.tenths", t -> ModelNumbers.tenths(later, t));
        spreadCard
                .title()
                .setText(
                        texts.get(
                                Bucket.rising(report.buckets())
                                        ? "ui.models.spread.rises"
                                        : "ui.models.spread.not"));
        bars(
                spread,
                ModelCharts.spread(report, model.found().get(), texts),
                report.baseRate(),
                spreadCard.title().getText());
        spread.opens(i -> model.openScores(report.buckets().get(i)));
        importance(report, texts);
    }

    private void importance(LeadReport report, Texts texts) {
        List<Card> cards = List.of(beforeCard, afterCard);
        List<ChartCanvas> charts = List.of(before, after);
        for (int i = 0; i < cards.size(); i++) part(cards.get(i), i < report.parts().size());
        GridPane.setColumnSpan(beforeCard, report.parts().size() == 1 ? 2 : 1);
        for (int i = 0; i < report.parts().size(); i++) {
            LeadReport.PartReport part = report.parts().get(i);
            String title =
                    texts.get(
                            "ui.models.importance." + part.part().name().toLowerCase(Locale.ROOT));
            cards.get(i).title().setText(title);
            bars(charts.get(i), ModelCharts.importance(part, texts), Double.NaN, title);
            numbers(
                    charts.get(i),
                    i == 0 ? "ui.models.numbers.first" : "ui.models.numbers.second",
                    t -> ModelNumbers.importance(part, t));
        }
    }

    /** Nobody is behind its parts: they open what they were drawn from. */
    private void numbers(ChartCanvas canvas, String title, Function<Texts, Sheet> sheet) {
        canvas.opens(part -> ChartNumbers.open(desk, title, sheet));
    }

    private void plot(ChartCanvas canvas, UnitPlot.Shape shape, String words) {
        canvas.show((width, height) -> UnitPlot.draw(shape, ruler, width, height, words));
    }

    private void bars(ChartCanvas canvas, List<NamedBars.Bar> bars, double mark, String title) {
        canvas.setMinHeight(bars.size() * NamedBars.ROW);
        canvas.setPrefHeight(bars.size() * NamedBars.ROW);
        String words = ModelCharts.words(title, bars);
        canvas.show((width, height) -> NamedBars.draw(bars, mark, ruler, width, words));
    }

    private static Label line(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("text-1");
        label.setWrapText(true);
        return label;
    }

    private static void part(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
