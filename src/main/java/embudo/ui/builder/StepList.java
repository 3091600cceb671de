package embudo.ui.builder;

import embudo.catalog.sketch.Sketch;
import embudo.catalog.sketch.SketchStep;
import embudo.catalog.workflow.Step;
import embudo.text.Texts;
import embudo.ui.charts.StepWords;
import embudo.ui.charts.TriggerWords;
import embudo.ui.kit.Badge;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Tone;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The same steps as a list, for those who would rather read: arrow keys select, Enter edits, Insert
 * adds, Delete removes.
 */
final class StepList extends ListView<String> {
    private final BuilderModel model;
    private final Desk desk;
    private final StepWords words;

    /** True while the list is filled, when a selection is not a person's. */
    private boolean filling;

    StepList(BuilderModel model, Desk desk, StepWords words) {
        this.model = model;
        this.desk = desk;
        this.words = words;
        setId("steps");
        getStyleClass().add("step-list");
        desk.words().bind(accessibleTextProperty(), "ui.builder.list");
        setCellFactory(v -> new Cell());
        getSelectionModel()
                .selectedItemProperty()
                .addListener((o, was, is) -> {
                    if (is != null && !filling) model.selected().set(is);
                });
    }

    void show() {
        Sketch sketch = model.sketch().get();
        if (sketch == null) return;
        List<String> ids = new ArrayList<>(List.of(BuilderModel.WHOLE));
        sketch.steps().forEach(s -> ids.add(s.id()));
        filling = true;
        if (!getItems().equals(ids)) getItems().setAll(ids);
        getSelectionModel().select(model.selected().get());
        filling = false;
        refresh();
    }

    private final class Cell extends ListCell<String> {
        private final Label title = new Label();
        private final Label about = new Label();
        private final Label ways = new Label();
        private final Label count = new Label();
        private final Badge flaws = new Badge();
        private final HBox row;

        Cell() {
            title.getStyleClass().addAll("medium", "text-1", "may-cut");
            about.getStyleClass().addAll("small", "text-2", "may-cut");
            ways.getStyleClass().addAll("small", "text-3", "may-cut");
            count.getStyleClass().add("strong");
            VBox left = new VBox(1, title, about, ways);
            left.setMinWidth(0);
            HBox.setHgrow(left, Priority.ALWAYS);
            row = new HBox(12, left, flaws, count);
            row.setAlignment(Pos.CENTER_LEFT);
            row.getStyleClass().add("step-row");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(String id, boolean empty) {
            super.updateItem(id, empty);
            Sketch sketch = model.sketch().get();
            Shown shown = model.shown().get();
            boolean gone =
                    id == null
                            || sketch == null
                            || shown == null
                            || !id.isEmpty() && sketch.step(id) == null;
            setGraphic(gone ? null : row);
            if (gone) {
                setAccessibleText(null);
                return;
            }
            Texts texts = desk.words().now();
            SketchStep step = sketch.step(id);
            title.setText(
                    step == null
                            ? texts.get("ui.builder.begin")
                            : sketch.place(id) + 1 + ". " + words.title(step, texts));
            about.setText(
                    step == null
                            ? TriggerWords.all(sketch, words, texts)
                            : id + " · " + words.about(step, texts));
            ways.setText(step == null ? "" : ways(step, texts));
            ways.setManaged(step != null);
            int wrong = shown.flaws(id).size();
            flaws.setVisible(wrong > 0);
            flaws.setManaged(wrong > 0);
            flaws.show(texts.get("ui.builder.flaws", wrong), Tone.DANGER);
            count.setText(figure(id, shown, texts));
            setAccessibleText(
                    List.of(title, about, ways).stream()
                                    .map(Label::getText)
                                    .filter(t -> !t.isEmpty())
                                    .collect(Collectors.joining(", "))
                            + (wrong > 0 ? ", " + flaws.getText() : ""));
        }

        private String ways(SketchStep step, Texts texts) {
            return step.exits().stream()
                    .map(exit -> {
                        String meaning = words.way(step, exit, texts);
                        String to =
                                exit.to().equals(Step.END)
                                        ? texts.get("ui.builder.end")
                                        : exit.to();
                        return meaning.isEmpty() ? "→ " + to : meaning + " → " + to;
                    })
                    .collect(Collectors.joining("; "));
        }

        private String figure(String id, Shown shown, Texts texts) {
            if (id.isEmpty()) return "";
            var r = model.rehearsed().get();
            if (r != null)
                return texts.formats()
                        .count(r.steps().containsKey(id) ? r.steps().get(id).cardinality() : 0);
            return shown.published() == null
                    ? ""
                    : texts.formats().count(shown.came().getOrDefault(id, 0L));
        }
    }
}
