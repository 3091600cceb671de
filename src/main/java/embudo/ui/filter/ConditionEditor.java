package embudo.ui.filter;

import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Words;
import embudo.kernel.Problem;
import embudo.text.Texts;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Icons;

import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import java.util.ArrayList;
import java.util.List;

/**
 * A condition as chips, as text, in words and as a number of people, all of one {@link
 * FilterModel}. As a bar, the text opens on request and the words are left out.
 */
public final class ConditionEditor extends VBox {
    static final String SHEET =
            ConditionEditor.class.getResource("/embudo/ui/filter/filter.css").toExternalForm();

    /** A keystroke waits this long for the next one before people are counted. */
    private static final Duration TYPING = Duration.millis(150);

    private final FilterModel model;
    private final Desk desk;
    private final FlowPane chips = new FlowPane(6, 6);
    private final AddMenu add;
    private final ToggleButton write = new ToggleButton(null, Icons.of("fth-edit-3"));
    private final ConditionText text;
    private final Label said = new Label();
    private final Label people = new Label();
    private final HBox verdict = new HBox(12, said, people);
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final boolean bar;
    private final List<Node> tools = new ArrayList<>();
    private boolean editable = true;

    /** {@code bar}: one line above a list, which shows itself how many there are. */
    public ConditionEditor(FilterModel model, Desk desk, boolean bar) {
        this.model = model;
        this.desk = desk;
        this.bar = bar;
        text = new ConditionText(model, desk);
        add = new AddMenu(model, desk, bar, this::add);
        getStyleClass().add("condition-editor");
        getStylesheets().add(SHEET);
        chips.setAlignment(Pos.CENTER_LEFT);
        write.getStyleClass().addAll("icon-only", "write-part");
        write.setId("write");
        Tooltip tip = new Tooltip();
        desk.words().bind(tip.textProperty(), "ui.filter.write");
        desk.words().bind(write.accessibleTextProperty(), "ui.filter.write");
        write.setTooltip(tip);
        write.selectedProperty().bindBidirectional(open);
        open.set(!bar);
        for (Node part : List.of(text, verdict))
            part.managedProperty().bind(part.visibleProperty());
        text.visibleProperty().bind(open);
        said.setWrapText(true);
        said.setMaxWidth(Double.MAX_VALUE);
        // What is meant is read whole; the list below gives way.
        said.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(said, Priority.ALWAYS);
        people.getStyleClass().addAll("strong", "its-own-source");
        people.setId("people");
        people.setMinWidth(USE_PREF_SIZE);
        said.setId("said");
        getChildren().addAll(chips, text, verdict);
        PauseTransition typing = new PauseTransition(TYPING);
        typing.setOnFinished(e -> {
            if (seen()) model.settle();
        });
        text.area().textProperty().addListener((p, was, is) -> typing.playFromStart());
        open.addListener((p, was, is) -> {
            if (is) text.area().requestFocus();
            show();
        });
        model.reading().addListener((p, was, is) -> show());
        model.naming().addListener((p, was, is) -> show());
        model.count().addListener((p, was, is) -> verdict());
        model.refusal().addListener((p, was, is) -> verdict());
        desk.words().textsProperty().addListener((p, was, is) -> show());
        show();
    }

    /** A window closed in between asks nothing more. */
    private boolean seen() {
        return getScene() != null
                && getScene().getWindow() != null
                && getScene().getWindow().isShowing();
    }

    /** Whether the text is seen. */
    public BooleanProperty open() {
        return open;
    }

    /** False leaves it to be read. */
    public void editable(boolean may) {
        if (editable == may) return;
        editable = may;
        text.area().setEditable(may);
        show();
    }

    /** Puts a control of the place where it is embedded behind the chips. */
    void tool(Node node) {
        tools.add(node);
        show();
    }

    private void show() {
        Texts texts = desk.words().now();
        Words words = model.words(texts);
        List<Condition> parts = model.parts();
        chips.getChildren().clear();
        for (int i = 0; i < parts.size(); i++) {
            int part = i;
            chips.getChildren()
                    .add(
                            new PartChip(
                                    words.clause(parts.get(i)),
                                    texts.get("ui.filter.remove"),
                                    () -> edit(part),
                                    editable ? () -> model.remove(part) : null));
        }
        if (editable) chips.getChildren().add(add);
        if (bar) chips.getChildren().add(write);
        chips.getChildren().addAll(tools);
        verdict();
    }

    private void verdict() {
        Texts texts = desk.words().now();
        Problem problem = model.problem();
        verdict.setVisible(problem != null || !bar);
        said.getStyleClass().removeAll("danger", "text-1");
        said.getStyleClass().add(problem != null ? "danger" : "text-1");
        said.setGraphic(problem != null ? Icons.of("fth-alert-circle", "danger") : null);
        Condition condition = model.reading().get().condition();
        if (problem != null) said.setText(texts.say(problem));
        else said.setText(bar ? "" : model.words(texts).people(condition));
        Long count = model.count().get();
        people.setText(count == null || bar ? "" : texts.get("ui.filter.people", count));
    }

    /** Opens the text at a part. */
    private void edit(int part) {
        int from = model.from(part);
        int to =
                part + 1 < model.parts().size()
                        ? model.from(part + 1) - " && ".length()
                        : model.text().get().length();
        open.set(true);
        text.area().requestFocus();
        text.area().selectRange(from, to);
    }

    private void add(String part, boolean change) {
        int from = model.add(part);
        if (!change) return;
        open.set(true);
        text.area().requestFocus();
        String all = model.text().get();
        // The caret goes where the value is: between the quotes, or over the number.
        int to = all.endsWith("''") ? all.length() - 1 : all.length();
        text.area().positionCaret(Math.max(from, to));
    }
}
