package embudo.ui.kpis;

import embudo.catalog.MarketReference;
import embudo.kernel.Language;
import embudo.measure.MetricValue;
import embudo.report.words.FigureText;
import embudo.text.Texts;
import embudo.ui.kit.Card;
import embudo.ui.kit.Desk;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Locale;

/** What the market reports, S-MET-15: the figures themselves, as they were reported. */
final class MarketSheet extends VBox {
    private final List<MarketReference> market;
    private final Desk desk;

    MarketSheet(List<MarketReference> market, Desk desk) {
        super(16);
        this.market = market;
        this.desk = desk;
        setId("market");
    }

    void show() {
        Texts t = desk.words().now();
        Label about = new Label(t.get("ui.kpis.market.about"));
        about.setWrapText(true);
        about.getStyleClass().add("text-2");
        getChildren().setAll(about);
        for (MarketReference subject : market) {
            Card card = new Card();
            card.title().setText(subject.name().get(t.language()));
            for (MarketReference.Figure figure : subject.figures())
                card.getContent().add(line(figure, t));
            getChildren().add(card);
        }
    }

    private static HBox line(MarketReference.Figure figure, Texts t) {
        Language language = t.language();
        Label name = new Label(figure.name().get(language));
        name.setMaxWidth(Double.MAX_VALUE);
        name.setWrapText(true);
        name.getStyleClass().add("text-2");
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox line = new HBox(16, name);
        line.setAlignment(Pos.CENTER_LEFT);
        if (!Double.isNaN(figure.other()))
            line.getChildren()
                    .add(
                            cell(
                                    t.get(
                                            "ui.kpis.market.against",
                                            value(t, figure, figure.other()),
                                            figure.against().get(language),
                                            t.formats().signedPercent(figure.change(), 0)),
                                    "small",
                                    "text-3"));
        line.getChildren().add(cell(value(t, figure, figure.value()), "strong"));
        return line;
    }

    private static String value(Texts t, MarketReference.Figure figure, double value) {
        MetricValue.Unit unit = MetricValue.Unit.valueOf(figure.unit().toUpperCase(Locale.ROOT));
        return new FigureText(t, "USD").value(unit, value);
    }

    private static Label cell(String text, String... styles) {
        Label label = new Label(text);
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
