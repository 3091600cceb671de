package embudo.ui.funnels;

import embudo.catalog.FunnelRule;
import embudo.kernel.Language;
import embudo.measure.Passages;
import embudo.measure.Passages.Part;
import embudo.plot.IntervalRows;
import embudo.ui.kit.Card;
import embudo.ui.kit.ChartCanvas;
import embudo.ui.kit.Desk;
import embudo.ui.kit.EmptyState;
import embudo.ui.kit.FxRuler;
import embudo.ui.kit.ScreenHeader;
import embudo.ui.kit.action.Action;
import embudo.ui.kit.range.RangePicker;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Locale;

/** Binds the layout to the view model. */
final class FunnelsView {
    private final FunnelsViewModel model;
    private final Desk desk;
    private final RangePicker picker;
    private final FxRuler ruler = new FxRuler();
    @FXML private VBox content;
    @FXML private EmptyState empty;
    @FXML private ScreenHeader header;
    @FXML private HBox choices;
    @FXML private Label about;
    @FXML private Card funnel;
    @FXML private StepTable steps;
    @FXML private Card split;
    @FXML private ChartCanvas groups;

    FunnelsView(FunnelsViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        picker = new RangePicker(desk);
    }

    @FXML
    void initialize() {
        header.show(desk, "ui.funnels.name", desk.words().of(t -> t.get("ui.funnels.question")));
        header.getControls().add(picker);
        picker.valueProperty().bindBidirectional(model.periodProperty());
        choices.getChildren().setAll(new FunnelChoices(model, desk).boxes());
        steps.speak(desk.words());
        desk.words().bind(split.title().textProperty(), "ui.funnels.split.title");
        model.shownProperty().addListener((o, was, is) -> show());
        model.stateProperty().addListener((o, was, is) -> state());
        desk.words()
                .textsProperty()
                .addListener((o, was, is) -> {
                    show();
                    state();
                });
        state();
    }

    List<Action> actions() {
        return List.of(
                Action.of(
                        "funnels.period",
                        "ui.kit.period.other",
                        "fth-calendar",
                        Action.Group.SCREEN,
                        "Shortcut+D",
                        picker::openPanel));
    }

    private void show() {
        FunnelFacts facts = model.shownProperty().get();
        if (facts == null) return;
        picker.offer(facts.offer().season(), facts.offer().webinars());
        FunnelWords words = new FunnelWords(desk.words().now(), facts);
        FunnelRule rule = facts.report().question().rule();
        Language language = desk.words().language();
        about.setText(rule.description().getOrDefault(language, ""));
        funnel.title().setText(words.finding());
        funnel.remark().setText(words.remark());
        steps.show(words.lines(), desk.words(), (line, part) -> open(facts, words, line, part));
        boolean divided = facts.report().question().split() != null;
        present(split, divided);
        if (!divided) return;
        List<IntervalRows.Row> rows = words.groups();
        split.remark().setText(desk.words().get("ui.funnels.split.remark"));
        groups.setMinHeight(rows.size() * IntervalRows.ROW);
        groups.setPrefHeight(rows.size() * IntervalRows.ROW);
        String said = words.groupWords(rows);
        groups.show((w, h) -> IntervalRows.draw(rows, words.overall(), ruler, w, said));
        groups.opens(i -> {
            Passages passages = facts.report().groups().get(i).passages();
            StepLine last = words.lines().getLast();
            String title = rows.get(i).name() + " · " + words.people(last, "reached");
            model.open(passages, last.step(), Part.REACHED, title);
        });
    }

    private void open(FunnelFacts facts, FunnelWords words, StepLine line, Part part) {
        String title = words.people(line, part.name().toLowerCase(Locale.ROOT));
        model.open(facts.report().all(), line.step(), part, title);
    }

    private void state() {
        FunnelsViewModel.State state = model.stateProperty().get();
        boolean shown = state == FunnelsViewModel.State.SHOWN;
        for (Node node : content.getChildren())
            if (node != header && node != split) present(node, shown);
        if (!shown) present(split, false);
        picker.setVisible(shown);
        present(empty, !shown);
        switch (state) {
            case OPENING ->
                    empty.show("fth-clock", desk.words().get("ui.today.opening"), "", () -> {});
            case EMPTY ->
                    empty.show(
                            "fth-inbox",
                            desk.words().get("ui.funnels.empty"),
                            desk.words().get("ui.today.empty.action"),
                            model::openImport);
            case FAILED -> empty.show("fth-alert-octagon", model.failure(), "", () -> {});
            case SHOWN -> {}
        }
    }

    private static void present(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
