package embudo.ui.workflows;

import embudo.catalog.sketch.Sketch;
import embudo.flow.Rehearsed;
import embudo.plot.FlowLayout.Placed;
import embudo.plot.FlowPicture;
import embudo.plot.Ink;
import embudo.text.Texts;
import embudo.ui.charts.FlowCards;
import embudo.ui.charts.StepWords;
import embudo.ui.kit.Card;
import embudo.ui.kit.ChartCanvas;
import embudo.ui.kit.Desk;
import embudo.ui.kit.FxRuler;
import embudo.ui.kit.Icons;
import embudo.ui.kit.Note;
import embudo.ui.kit.ProgressStrip;
import embudo.ui.kit.ScreenHeader;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

/** Binds the layout of the workflows screen to its view model. */
final class WorkflowsView {
    private final WorkflowsViewModel model;
    private final Desk desk;
    private final StepWords words;
    private final FxRuler ruler = new FxRuler();
    private final Button change = new Button();
    private final Button begin = new Button(null, Icons.of("fth-plus"));
    private final Button edit = new Button(null, Icons.of("fth-edit-2"));
    private final Button copy = new Button(null, Icons.of("fth-copy"));
    private final Button packs = new Button(null, Icons.of("fth-package"));
    private final PacksPane packed;
    private final Button rehearse = new Button(null, Icons.of("fth-play"));

    /** True while the list is filled, when a selection is not a person's. */
    private boolean filling;

    @FXML private ScreenHeader header;
    @FXML private Note note;
    @FXML private ProgressStrip progress;
    @FXML private Card listCard;
    @FXML private ListView<WorkflowRow> list;
    @FXML private Card flowCard;
    @FXML private VBox one;
    @FXML private ScrollPane packsScroll;
    @FXML private Label description;
    @FXML private Label hint;
    @FXML private ChartCanvas flow;
    @FXML private Card resultCard;
    @FXML private VBox result;

    WorkflowsView(WorkflowsViewModel model, Desk desk, StepWords words) {
        this.model = model;
        this.desk = desk;
        this.words = words;
        packed = new PacksPane(model, desk);
    }

    @FXML
    private void initialize() {
        header.show(desk, "ui.workflows.name", desk.words().of(t -> t.get("ui.workflows.title")));
        desk.words().bind(rehearse.textProperty(), "ui.workflows.rehearse");
        rehearse.setId("rehearse");
        rehearse.setOnAction(e -> model.rehearse());
        change.setId("change");
        change.getStyleClass().add("primary");
        change.setOnAction(e -> model.change());
        icon(begin, "ui.workflows.new");
        icon(edit, "ui.workflows.edit");
        icon(copy, "ui.workflows.copy");
        icon(packs, "ui.workflows.packs");
        packs.setId("packs");
        packs.setOnAction(e -> model.packing().set(!model.packing().get()));
        begin.setId("new");
        edit.setId("edit");
        copy.setId("copy");
        begin.setOnAction(e -> desk.navigator().openScreen("builder", "new"));
        edit.setOnAction(e -> build("edit "));
        copy.setOnAction(e -> build("copy "));
        listCard.getTools().addAll(packs, begin);
        desk.words().bind(hint.textProperty(), "ui.workflows.result.what");
        packsScroll.setContent(packed);
        flowCard.getTools().addAll(edit, copy);
        header.getControls().addAll(rehearse, change);
        for (Button button : List.of(rehearse, change))
            button.disableProperty().bind(model.job().isNotNull().or(model.open().isNull()));
        list.setCellFactory(v -> new WorkflowCell(desk.words()));
        desk.words().bind(list.accessibleTextProperty(), "ui.workflows.name");
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((p, was, is) -> {
                    if (is == null || filling) return;
                    model.packing().set(false);
                    model.open().set(is);
                });
        list.setOnMouseClicked(e -> model.packing().set(false));
        model.packing().addListener((p, was, is) -> show());
        model.rows()
                .addListener((p, was, is) -> {
                    listed();
                    show();
                });
        model.open().addListener((p, was, is) -> show());
        model.rehearsed().addListener((p, was, is) -> show());
        model.failure().addListener((p, was, is) -> noted());
        model.job().addListener((p, was, is) -> working());
        desk.words()
                .textsProperty()
                .addListener((p, was, is) -> {
                    list.refresh();
                    show();
                });
        working();
        noted();
        show();
    }

    private void icon(Button button, String key) {
        Tooltip tip = new Tooltip();
        desk.words().bind(tip.textProperty(), key);
        desk.words().bind(button.accessibleTextProperty(), key);
        button.setTooltip(tip);
        button.getStyleClass().addAll("quiet", "icon-only");
    }

    private void build(String how) {
        desk.navigator().openScreen("builder", how + model.open().get().workflow().key());
    }

    private void working() {
        part(progress, model.job().get() != null);
        if (model.job().get() != null) progress.show(model.job().get(), desk.words());
    }

    private void noted() {
        note.failed(
                desk,
                model.failure().get(),
                "ui.workflows.failed",
                "ui.workflows.again",
                model::refresh);
    }

    private void show() {
        Texts texts = desk.words().now();
        List<WorkflowRow> all = model.rows().get();
        listCard.title()
                .setText(
                        all == null
                                ? texts.get("ui.workflows.reading")
                                : texts.get(
                                        "ui.workflows.running",
                                        all.stream().filter(WorkflowRow::running).count(),
                                        all.size()));
        marked();
        WorkflowRow row = model.open().get();
        boolean packing = model.packing().get();
        part(flowCard, row != null);
        part(resultCard, false);
        part(one, !packing);
        part(packsScroll, packing);
        for (Button button : List.of(edit, copy)) part(button, !packing);
        for (Button button : List.of(change, rehearse)) part(button, !packing && row != null);
        if (row == null) return;
        if (packing) {
            flowCard.title().setText(texts.get("ui.workflows.packs"));
            flowCard.remark().setText("");
            packed.show();
            return;
        }
        change.setText(texts.get("ui.workflows.change." + row.state()));
        // What is only begun is published where it is drawn.
        for (Button button : List.of(change, rehearse)) part(button, row.known());
        flowCard.title().setText(row.workflow().name().get(texts.language()));
        flowCard.remark().setText(String.join(", ", row.workflow().systems()));
        description.setText(row.workflow().description().get(texts.language()));
        drawn(row, texts);
        told(texts);
    }

    private void listed() {
        filling = true;
        list.getItems().setAll(model.rows().get());
        filling = false;
        marked();
    }

    private void marked() {
        WorkflowRow open = model.open().get();
        if (open == null || open.equals(list.getSelectionModel().getSelectedItem())) return;
        filling = true;
        list.getSelectionModel().select(open);
        filling = false;
    }

    /** Counts of the rehearsal when there is one, else of who stands where now. */
    private void drawn(WorkflowRow row, Texts texts) {
        Rehearsed r = model.rehearsed().get();
        FlowCards cards =
                new FlowCards(
                        Sketch.of(row.workflow()),
                        r == null
                                ? new FlowCards.Tally(
                                        row.published() != null,
                                        row.open(),
                                        step -> row.standing().getOrDefault(step, 0L),
                                        (from, to) -> 0,
                                        step -> "",
                                        Ink.NONE)
                                : FlowCards.Tally.of(
                                        r, step -> minded(r, step, texts), Ink.WARNING),
                        words,
                        texts);
        Placed least = FlowPicture.fitted(cards.cards(), cards.links(), ruler, 0);
        flow.setMinSize(least.width(), least.height());
        flow.setPrefHeight(least.height());
        flow.opens(i -> behind(row, cards.cards().get(i)));
        flow.show((width, h) -> {
            Placed placed = FlowPicture.fitted(cards.cards(), cards.links(), ruler, width);
            return FlowPicture.draw(
                            cards.cards(), cards.links(), placed, null, false, ruler, cards.said())
                    .with(FlowPicture.areas(cards.cards(), placed));
        });
    }

    /** Whose message a step held back, and whom it sent none. */
    private static String minded(Rehearsed r, String step, Texts texts) {
        List<String> said = new ArrayList<>();
        int held = (int) count(r.held().getOrDefault(step, new BitSet()));
        int skipped = (int) count(r.skipped().getOrDefault(step, new BitSet()));
        if (held > 0) said.add(texts.get("ui.workflows.held", held));
        if (skipped > 0) said.add(texts.get("ui.workflows.skipped", skipped));
        return String.join(" · ", said);
    }

    /**
     * People whom the rehearsal led through a step; where they stand now is shown by the builder.
     */
    private void behind(WorkflowRow row, FlowPicture.Card card) {
        Rehearsed r = model.rehearsed().get();
        if (r == null) {
            desk.navigator().openScreen("builder", row.workflow().key());
            return;
        }
        BitSet people =
                card.id().equals(FlowCards.BEGIN)
                        ? r.entered()
                        : r.steps().getOrDefault(card.id(), new BitSet());
        if (!people.isEmpty()) leads(card.title() + " · " + card.about(), people);
    }

    private void leads(String title, BitSet people) {
        desk.navigator()
                .openLeads(
                        title, people.stream().mapToObj(i -> (long) i).collect(Collectors.toSet()));
    }

    private void told(Texts texts) {
        Rehearsed r = model.rehearsed().get();
        result.getChildren().clear();
        part(resultCard, r != null);
        part(hint, r == null);
        if (r == null) return;
        resultCard.title().setText(texts.get("ui.workflows.result.entered", count(r.entered())));
        link(texts.get("ui.workflows.result.see"), r.entered());
        result.getChildren()
                .add(line(texts.get("ui.workflows.result.messages", r.own().size(), r.days())));
        for (Rehearsed.Expected e : r.expected()) {
            // Of a few, tenths matter.
            int decimals = e.mean() < 10 ? 1 : 0;
            result.getChildren()
                    .add(
                            line(
                                    texts.get(
                                            "ui.workflows.expected." + e.kind(),
                                            texts.formats().number(e.mean(), decimals),
                                            texts.formats().number(e.low(), decimals),
                                            texts.formats().number(e.high(), decimals))));
        }
        r.tasks()
                .forEach((kind, people) ->
                        link(texts.get("ui.workflows.result.tasks", count(people), kind), people));
        r.conflicts().entrySet().stream()
                .limit(5)
                .forEach(e ->
                        link(
                                texts.get(
                                        "ui.workflows.conflict",
                                        count(e.getValue()),
                                        texts.formats().date(e.getKey())),
                                e.getValue()));
        result.getChildren().add(line(texts.get("ui.workflows.result.nothing")));
    }

    private static long count(BitSet people) {
        return people.cardinality();
    }

    /** A number that leads to its people. */
    private void link(String text, BitSet people) {
        Button link = new Button(text);
        link.getStyleClass().add("link");
        link.setWrapText(true);
        link.setMinHeight(Region.USE_PREF_SIZE);
        link.setDisable(people.isEmpty());
        link.setOnAction(e -> leads(text, people));
        result.getChildren().add(link);
    }

    private static Label line(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("text-2");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static void part(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
