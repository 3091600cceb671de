package embudo.ui.today;

import embudo.measure.Series;
import embudo.plot.Trend;
import embudo.plot.TrendLine;
import embudo.ui.kit.Card;
import embudo.ui.kit.ChartCanvas;
import embudo.ui.kit.Desk;
import embudo.ui.kit.FxRuler;
import embudo.ui.kit.SegmentedControl;

import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Day by day, one measure at a time. */
public final class TrendCard extends StackPane {
    private final Card card = new Card();
    private final ChartCanvas chart = new ChartCanvas();
    private final SegmentedControl<String> measure = new SegmentedControl<>();
    private TodayViewModel model;
    private TodayShown shown;

    public TrendCard() {
        chart.setMinSize(160, 90);
        chart.setId("trend");
        setMinWidth(0);
        VBox.setVgrow(chart, Priority.ALWAYS);
        measure.setId("trend-measure");
        card.getTools().add(measure);
        card.getContent().add(chart);
        getChildren().add(card);
        measure.valueProperty().addListener((o, was, is) -> draw());
    }

    void prepare(TodayViewModel viewModel, Desk desk) {
        model = viewModel;
        measure.choices(
                TrendWords.KEYS, key -> desk.words().of(t -> t.get("ui.today.series." + key)));
    }

    void show(TodayShown s) {
        shown = s;
        draw();
    }

    private void draw() {
        if (shown == null) return;
        Series series = shown.series().get(measure.valueProperty().get());
        if (series == null) {
            chart.show(null);
            return;
        }
        TrendWords words = model.trendWords();
        card.title().setText(words.title(series));
        card.remark().setText(words.remark(series, model.zone()));
        Trend trend = words.trend(series);
        String sentence = words.words(series);
        chart.show((w, h) -> TrendLine.draw(trend, new FxRuler(), w, h, sentence));
        chart.opens(day -> model.openDay(series.metric(), series.first().plusDays(day)));
    }
}
