package embudo.ui.tasks;

import embudo.domain.Actor;
import embudo.domain.Contact;
import embudo.domain.flow.Task;
import embudo.domain.sales.SalesTeam;
import embudo.flow.FlowDesk;
import embudo.kernel.Page;
import embudo.kernel.Problem;
import embudo.learn.lead.CallQueue;
import embudo.text.Texts;
import embudo.ui.Services;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Lane;
import embudo.ui.kit.edit.Edit;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The ten calls to make now, open tasks, and what a person does about them. */
public final class TasksViewModel {
    private static final int CALLS = 10;
    private static final int MOST = 500;
    private final Services services;
    private final FlowDesk flow;
    private final Desk desk;
    private final ReadOnlyObjectWrapper<TasksShown> shown = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Task> open = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final Lane<TasksShown> reading;
    private int changing;

    TasksViewModel(Services services, Desk desk) {
        this.services = services;
        this.desk = desk;
        flow = services.flow();
        reading = desk.async().lane(this::arrived, failure::set);
    }

    public void refresh() {
        reading.ask(this::read);
    }

    private TasksShown read() {
        Page<Task> page = flow.cases().tasks(false, 0, MOST);
        Set<Long> people =
                page.rows().stream()
                        .map(Task::person)
                        .filter(p -> p != 0)
                        .collect(Collectors.toSet());
        Map<Long, String> names = new HashMap<>();
        for (Contact c : services.contacts().byIds(people)) names.put(c.id(), c.name());
        return new TasksShown(
                services.calls().first(CALLS),
                page.rows(),
                page.total(),
                names,
                SalesTeam.of(services.settings()).names(),
                services.ticker().now(),
                services.settings().zone());
    }

    private void arrived(TasksShown now) {
        long before = open.get() == null ? -1 : open.get().id();
        failure.set(null);
        open.set(
                now.tasks().stream()
                        .filter(t -> t.id() == before)
                        .findFirst()
                        .orElse(now.tasks().isEmpty() ? null : now.tasks().getFirst()));
        shown.set(now);
    }

    /** What a task is called. */
    public static String title(Task task, Texts texts) {
        if (!task.title().isEmpty()) return task.title();
        String key = "ui.tasks.kind." + task.kind();
        return texts.has(key) ? texts.get(key) : task.kind();
    }

    /** Closes the open task: it is done, or a person agrees. */
    public void done() {
        close(true);
    }

    /** Closes the open task undone; an approval is refused. */
    public void refuse() {
        close(false);
    }

    private void close(boolean agreed) {
        Task task = open.get();
        if (task == null) return;
        boolean approval = task.kind().equals(Task.APPROVAL);
        String key =
                approval
                        ? agreed ? "ui.tasks.did.agreed" : "ui.tasks.did.declined"
                        : agreed ? "ui.tasks.did.done" : "ui.tasks.did.refused";
        next(task);
        if (approval) {
            change(() -> {
                flow.close(task.id(), agreed, Actor.WINDOW);
                return null;
            });
            return;
        }
        change(() -> {
            flow.close(task.id(), agreed, Actor.WINDOW);
            return edit(
                    t -> t.get(key, title(task, t)),
                    () -> flow.reopen(task.id(), Actor.WINDOW),
                    () -> flow.close(task.id(), agreed, Actor.WINDOW));
        });
    }

    /** The row below comes up next, so that a person can go on with the keyboard. */
    private void next(Task task) {
        List<Task> tasks = shown.get().tasks();
        int at = tasks.indexOf(task);
        if (tasks.size() > 1) open.set(tasks.get(at + 1 < tasks.size() ? at + 1 : at - 1));
    }

    /** A day later than now, or than its time where that is to come. */
    public void postpone() {
        Task task = open.get();
        if (task == null) return;
        Instant now = services.ticker().now();
        Instant from = task.dueAt().isAfter(now) ? task.dueAt() : now;
        Instant due = from.plus(Duration.ofDays(1));
        plan(
                task,
                due,
                task.assignee(),
                t ->
                        t.get(
                                "ui.tasks.did.postponed",
                                title(task, t),
                                t.formats().moment(due, services.settings().zone())));
    }

    /** Gives the open task to somebody; blank to nobody. */
    public void assign(String name) {
        Task task = open.get();
        String wanted = name == null ? "" : name.strip();
        if (task == null || wanted.equals(task.assignee())) return;
        plan(
                task,
                task.dueAt(),
                wanted,
                t ->
                        t.get(
                                "ui.tasks.did.assigned",
                                title(task, t),
                                wanted.isEmpty() ? t.get("ui.tasks.nobody") : wanted));
    }

    private void plan(Task task, Instant due, String name, Function<Texts, String> words) {
        change(() -> {
            flow.plan(task.id(), due, name, Actor.WINDOW);
            return edit(
                    words,
                    () -> flow.plan(task.id(), task.dueAt(), task.assignee(), Actor.WINDOW),
                    () -> flow.plan(task.id(), due, name, Actor.WINDOW));
        });
    }

    private Edit edit(Function<Texts, String> words, Runnable undo, Runnable redo) {
        return new Edit(words, steps(undo), steps(redo), this::refresh);
    }

    private static Supplier<List<Problem>> steps(Runnable step) {
        return () -> {
            step.run();
            return List.of();
        };
    }

    /** Each change on a lane of its own: none is dropped for a later one. */
    private void change(Supplier<Edit> step) {
        changing++;
        desk.async().<Edit>lane(this::changed, this::refused).ask(step);
    }

    private void changed(Edit edit) {
        changing--;
        if (edit != null) desk.edits().done(edit);
        refresh();
    }

    private void refused(Throwable why) {
        changing--;
        failure.set(why);
    }

    /** Opens the lead the open task is about. */
    public void openLead() {
        Task task = open.get();
        if (task != null && task.person() != 0)
            desk.navigator().openLeads(shown.get().person(task), Set.of(task.person()));
    }

    public void openLead(CallQueue.Call call) {
        desk.navigator().openLeads(call.lead().name(), Set.of(call.lead().id()));
    }

    public boolean settled() {
        return !reading.busy() && changing == 0;
    }

    /** Null while it is read for the first time. */
    public ReadOnlyObjectProperty<TasksShown> shown() {
        return shown.getReadOnlyProperty();
    }

    /** The task that is looked at, null without any. */
    public ObjectProperty<Task> open() {
        return open;
    }

    public ReadOnlyObjectProperty<Throwable> failure() {
        return failure.getReadOnlyProperty();
    }
}
