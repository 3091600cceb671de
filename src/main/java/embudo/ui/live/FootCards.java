package embudo.ui.live;

import embudo.measure.Attendee;
import embudo.measure.live.LiveState;
import embudo.plot.NamedBars;
import embudo.plot.PresenceStrip;
import embudo.ui.kit.Card;
import embudo.ui.kit.ChartCanvas;
import embudo.ui.kit.Desk;
import embudo.ui.kit.FxRuler;
import embudo.ui.kit.Icons;
import embudo.ui.kit.Opens;
import embudo.ui.kit.Tone;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Below the chart: what needs attention, who is most engaged, what the score is made of. */
final class FootCards extends HBox {
    private final LiveViewModel model;
    private final Desk desk;
    private final Card attention = new Card();
    private final Card people = new Card();
    private final Card score = new Card();
    private final VBox insights = new VBox(6);
    private final VBox strips = new VBox(2);
    private final VBox parts = new VBox(4);
    private final ChartCanvas kept = new ChartCanvas();
    private final ChartCanvas shares = new ChartCanvas();
    private final FxRuler ruler = new FxRuler();

    FootCards(LiveViewModel model, Desk desk) {
        super(16);
        this.model = model;
        this.desk = desk;
        insights.setId("live-insights");
        strips.setId("live-strips");
        kept.setId("live-kept");
        shares.setId("live-shares");
        attention.getContent().addAll(insights, kept);
        people.getContent().add(strips);
        score.getContent().addAll(shares, parts);
        for (Card card : List.of(attention, people, score)) {
            card.setMinWidth(0);
            card.setPrefWidth(320);
            HBox.setHgrow(card, Priority.ALWAYS);
        }
        getChildren().addAll(attention, people, score);
    }

    void show(LiveWords words) {
        people.title().setText(desk.words().get("ui.webinars.top"));
        score.title().setText(desk.words().get("ui.live.score"));
        insights.getChildren()
                .setAll(
                        words.shown().state().insights().stream()
                                .map(i -> insight(i, words))
                                .toList());
        if (insights.getChildren().isEmpty())
            insights.getChildren()
                    .add(
                            label(
                                    desk.words()
                                            .get(
                                                    words.over()
                                                            ? "ui.live.attention.over"
                                                            : "ui.live.attention.none"),
                                    "text-2"));
        kept(words);
        shares(words);
        strips.getChildren()
                .setAll(words.shown().sums().top().stream().map(a -> strip(a, words)).toList());
        if (strips.getChildren().isEmpty())
            strips.getChildren().add(label(desk.words().get("ui.live.nobody"), "text-2"));
        else strips.getChildren().add(label(desk.words().get("ui.live.strips"), "text-3"));
        Sums sums = words.shown().sums();
        parts.getChildren()
                .setAll(
                        label(words.formula(), "text-1"),
                        label(
                                desk.words()
                                        .get(
                                                "ui.live.rates",
                                                desk.words()
                                                        .formats()
                                                        .number(sums.interactionRate(), 2),
                                                Double.isNaN(sums.screenMinutes())
                                                        ? "–"
                                                        : desk.words()
                                                                .formats()
                                                                .number(sums.screenMinutes(), 1)),
                                "text-2"));
    }

    /** After the end nothing asks for attention any more, but who stayed is known. */
    private void kept(LiveWords words) {
        List<NamedBars.Bar> bars = words.kept();
        boolean told = !bars.isEmpty() && words.shown().state().insights().isEmpty();
        attention
                .title()
                .setText(desk.words().get(told ? "ui.webinars.sections" : "ui.live.attention"));
        present(kept, told);
        present(insights, !told);
        if (!told) return;
        bars(kept, bars, attention.title().getText());
        kept.opens(i -> model.openSection(words.shown().sums().kept().get(i).section()));
    }

    private void shares(LiveWords words) {
        Map<String, NamedBars.Bar> bars = words.shares();
        bars(shares, List.copyOf(bars.values()), score.title().getText());
        List<String> counters = List.copyOf(bars.keySet());
        shares.opens(i -> model.openCounter(counters.get(i), bars.get(counters.get(i)).name()));
    }

    private void bars(ChartCanvas chart, List<NamedBars.Bar> bars, String title) {
        chart.setMinHeight(bars.size() * NamedBars.ROW);
        chart.setPrefHeight(bars.size() * NamedBars.ROW);
        String words =
                bars.stream()
                        .map(b -> b.name() + " " + b.figure())
                        .collect(Collectors.joining(", ", title + ": ", ""));
        chart.show((w, h) -> NamedBars.draw(bars, Double.NaN, ruler, w, words));
    }

    private static void present(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll("small", style);
        return label;
    }

    private Node insight(LiveState.Insight i, LiveWords words) {
        Label label = new Label(words.insight(i) + " " + words.advice(i));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        boolean good = i.rule().good();
        label.setGraphic(
                Icons.of(
                        good ? "fth-trending-up" : "fth-alert-triangle",
                        good ? "success" : "warning"));
        (good ? Tone.SUCCESS : Tone.WARNING).on(label);
        label.getStyleClass().addAll("small", "insight");
        label.setMaxWidth(Double.MAX_VALUE);
        label.setId("insight-" + i.rule().key());
        return label;
    }

    private Node strip(Attendee a, LiveWords words) {
        Button name = new Button(words.person(a.person()));
        name.getStyleClass().addAll("link", "may-cut");
        name.setMinWidth(0);
        name.setPrefWidth(130);
        name.setMaxWidth(130);
        name.setAlignment(Pos.CENTER_LEFT);
        name.setOnAction(e -> model.openPerson(a.person(), name.getText()));
        ChartCanvas canvas = new ChartCanvas();
        canvas.setMinSize(40, 10);
        canvas.setPrefHeight(10);
        canvas.setMaxHeight(10);
        HBox.setHgrow(canvas, Priority.ALWAYS);
        double length = words.shown().state().room().minutes();
        canvas.show((w, h) -> PresenceStrip.draw(words.spans(a), length, w, h, words.stay(a)));
        canvas.opens(stay -> name.fire());
        Label figure = new Label(desk.words().formats().number(a.score(), 0));
        figure.getStyleClass().addAll("small", "strong");
        figure.setMinWidth(24);
        figure.setAlignment(Pos.CENTER_RIGHT);
        Opens.to(figure, words.stay(a) + " " + figure.getText(), name::fire);
        HBox line = new HBox(8, name, canvas, figure);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
