package embudo.ui.tasks;

import embudo.domain.flow.Task;
import embudo.text.Texts;
import embudo.ui.kit.Badge;
import embudo.ui.kit.Tone;
import embudo.ui.kit.Words;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.function.Supplier;

/** One task: what, about whom, by when and who does it. */
final class TaskCell extends ListCell<Task> {
    private final Words words;
    private final Supplier<TasksShown> shown;
    private final Label title = new Label();
    private final Label about = new Label();
    private final Badge due = new Badge();
    private final Badge priority = new Badge();
    private final VBox row;

    TaskCell(Words words, Supplier<TasksShown> shown) {
        this.words = words;
        this.shown = shown;
        title.getStyleClass().addAll("medium", "text-1", "may-cut");
        about.getStyleClass().addAll("condensed", "text-2", "may-cut");
        about.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox below = new HBox(8, about, gap, priority, due);
        below.setAlignment(Pos.CENTER_LEFT);
        row = new VBox(2, title, below);
        row.getStyleClass().add("task-row");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Task task, boolean empty) {
        super.updateItem(task, empty);
        setGraphic(task == null ? null : row);
        if (task == null) return;
        Texts texts = words.now();
        TasksShown now = shown.get();
        boolean late = task.dueAt().isBefore(now.now());
        title.setText(TasksViewModel.title(task, texts));
        String person = now.person(task);
        String who = task.assignee().isEmpty() ? texts.get("ui.tasks.nobody") : task.assignee();
        about.setText(person.isEmpty() ? who : person + " · " + who);
        String moment = texts.formats().moment(task.dueAt(), now.zone());
        due.show(
                texts.get(late ? "ui.tasks.late" : "ui.tasks.due", moment),
                late ? Tone.DANGER : Tone.NEUTRAL);
        priority.show(
                texts.get("ui.tasks.priority." + task.priority()),
                task.priority().equals("high") ? Tone.WARNING : Tone.NEUTRAL);
        setAccessibleText(
                String.join(
                        ", ", title.getText(), about.getText(), priority.getText(), due.getText()));
    }
}
