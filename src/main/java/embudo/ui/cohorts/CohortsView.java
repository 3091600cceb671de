package embudo.ui.cohorts;

import embudo.kernel.Language;
import embudo.measure.CohortTrend;
import embudo.ui.kit.Card;
import embudo.ui.kit.ChartCanvas;
import embudo.ui.kit.Desk;
import embudo.ui.kit.EmptyState;
import embudo.ui.kit.ScreenHeader;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Binds the layout to the view model. */
final class CohortsView {
    private final CohortsViewModel model;
    private final Desk desk;
    private TriangleChart triangle;
    @FXML private VBox content;
    @FXML private EmptyState empty;
    @FXML private ScreenHeader header;
    @FXML private FlowPane choices;
    @FXML private Label about;
    @FXML private Card card;
    @FXML private ChartCanvas chart;
    @FXML private HBox marked;
    @FXML private Label who;
    @FXML private Button open;
    @FXML private Button segment;
    @FXML private Card findings;
    @FXML private VBox found;

    CohortsView(CohortsViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
    }

    @FXML
    void initialize() {
        header.show(desk, "ui.cohorts.name", desk.words().of(t -> t.get("ui.cohorts.question")));
        choices.getChildren().setAll(new CohortChoices(model, desk).boxes());
        triangle = new TriangleChart(chart, model);
        desk.words().bind(open.textProperty(), "ui.cohorts.people");
        desk.words().bind(segment.textProperty(), "ui.cohorts.make");
        desk.words().bind(findings.title().textProperty(), "ui.cohorts.findings");
        desk.words().bind(findings.remark().textProperty(), "ui.cohorts.equal_age");
        open.setOnAction(e -> model.openMarked());
        segment.setOnAction(e -> model.makeSegment());
        model.shownProperty().addListener((o, was, is) -> show());
        model.failureProperty().addListener((o, was, is) -> show());
        model.markedProperty().addListener((o, was, is) -> cells());
        desk.words().textsProperty().addListener((o, was, is) -> show());
        show();
    }

    private void show() {
        CohortFacts facts = model.shownProperty().get();
        boolean some = facts != null && facts.report().position() > 0;
        for (Node node : content.getChildren()) if (node != header) present(node, some);
        present(empty, !some);
        if (!some) {
            missing(facts);
            return;
        }
        Language language = desk.words().language();
        about.setText(facts.choice().rule().description().get(language));
        CohortWords words = new CohortWords(desk.words().now(), facts);
        card.title().setText(words.finding());
        card.remark().setText(words.remark());
        present(findings, !facts.report().trends().isEmpty());
        found.getChildren()
                .setAll(
                        facts.report().trends().stream()
                                .map(t -> finding(t, words, language))
                                .toList());
        cells();
    }

    private static Node finding(CohortTrend trend, CohortWords words, Language language) {
        Label name = label(trend.rule().name().get(language), "body", "strong");
        Label said = label(words.trend(trend), "text-2");
        Label advice = label(trend.rule().advice().get(language), "small", "text-3");
        return new VBox(2, name, said, advice);
    }

    private static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().addAll(styles);
        return label;
    }

    private void cells() {
        CohortFacts facts = model.shownProperty().get();
        if (facts == null) return;
        CohortWords words = new CohortWords(desk.words().now(), facts);
        var spot = model.markedProperty().get();
        triangle.show(words.shape(spot), words);
        boolean some = spot != null;
        open.setVisible(some);
        segment.setVisible(some);
        String hint = facts.cohorts().isEmpty() ? "ui.cohorts.nobody" : "ui.cohorts.mark";
        who.setText(some ? words.cell(spot) : desk.words().get(hint));
    }

    private void missing(CohortFacts facts) {
        Throwable failure = model.failureProperty().get();
        if (failure != null) empty.show("fth-alert-octagon", desk.explain(failure), "", () -> {});
        else if (facts == null || !facts.ready())
            empty.show("fth-clock", desk.words().get("ui.today.opening"), "", () -> {});
        else
            empty.show(
                    "fth-inbox",
                    desk.words().get("ui.cohorts.empty"),
                    desk.words().get("ui.today.empty.action"),
                    model::openImport);
    }

    private static void present(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
