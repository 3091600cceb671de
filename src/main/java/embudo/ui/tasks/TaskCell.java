package embudo.ui.tasks;

import embudo.domain.flow.Task;
import embudo.text.Texts;
import embudo.ui.kit.FactCell;
import embudo.ui.kit.Tone;
import embudo.ui.kit.Words;

import java.util.function.Supplier;

/** One task: what, about whom, by when and who does it. */
final class TaskCell extends FactCell<Task> {
    private final Words words;
    private final Supplier<TasksShown> shown;

    TaskCell(Words words, Supplier<TasksShown> shown) {
        super("task-row");
        this.words = words;
        this.shown = shown;
    }

    @Override
    protected void say(Task task) {
        Texts texts = words.now();
        TasksShown now = shown.get();
        boolean late = task.dueAt().isBefore(now.now());
        name.setText(TasksViewModel.title(task, texts));
        String person = now.person(task);
        String who = task.assignee().isEmpty() ? texts.get("ui.tasks.nobody") : task.assignee();
        about.setText(person.isEmpty() ? who : person + " · " + who);
        first.show(
                texts.get("ui.tasks.priority." + task.priority()),
                task.priority().equals("high") ? Tone.WARNING : Tone.NEUTRAL);
        second.show(
                texts.get(
                        late ? "ui.tasks.late" : "ui.tasks.due",
                        texts.formats().moment(task.dueAt(), now.zone())),
                late ? Tone.DANGER : Tone.NEUTRAL);
    }
}
