package embudo.ui.workflows;

import embudo.text.Texts;
import embudo.ui.kit.Badge;
import embudo.ui.kit.Words;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One workflow: its name, whether it runs, and how many people are on their way. */
final class WorkflowCell extends ListCell<WorkflowRow> {
    private final Words words;
    private final Label name = new Label();
    private final Label people = new Label();
    private final Badge state = new Badge();
    private final VBox row;

    WorkflowCell(Words words) {
        this.words = words;
        name.getStyleClass().addAll("medium", "text-1", "may-cut");
        people.getStyleClass().addAll("condensed", "text-2", "may-cut");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox below = new HBox(8, people, gap, state);
        below.setAlignment(Pos.CENTER_LEFT);
        row = new VBox(2, name, below);
        row.getStyleClass().add("workflow-row");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(WorkflowRow item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(item == null ? null : row);
        if (item == null) return;
        Texts texts = words.now();
        name.setText(item.workflow().name().get(texts.language()));
        people.setText(texts.get("ui.workflows.people", item.open()));
        state.show(texts.get("ui.workflows.state." + item.state()), item.tone());
        setAccessibleText(
                name.getText()
                        + ", "
                        + texts.get("ui.workflows.state." + item.state())
                        + ", "
                        + people.getText());
    }
}
