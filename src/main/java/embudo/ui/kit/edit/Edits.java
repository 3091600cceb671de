package embudo.ui.kit.edit;

import embudo.kernel.Problem;
import embudo.ui.kit.Async;
import embudo.ui.kit.Lane;
import embudo.ui.kit.Toast;
import embudo.ui.kit.Toaster;
import embudo.ui.kit.Words;

import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What was changed in this window, newest first, with the way back and forth. FX thread. */
public final class Edits {
    private static final int MOST = 200;
    private final Words words;
    private final Toaster toaster;
    private final Consumer<Throwable> onFailure;
    private final Lane<Runnable> lane;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final ObservableList<Edit> past = FXCollections.observableArrayList();
    private final ObservableList<Edit> future = FXCollections.observableArrayList();

    public Edits(Words words, Toaster toaster, Async async, Consumer<Throwable> onFailure) {
        this.words = words;
        this.toaster = toaster;
        this.onFailure = onFailure;
        lane = async.lane(Runnable::run, onFailure);
    }

    /** Told, on the FX thread, whenever what can be undone changes. */
    public void onChange(Runnable listener) {
        past.addListener((ListChangeListener<Edit>) change -> listener.run());
    }

    /** An edit was made: it can be undone from now on; what was undone before is forgotten. */
    public void done(Edit edit) {
        past.addFirst(edit);
        future.clear();
        while (past.size() > MOST) past.removeLast();
    }

    /** Nothing can be undone or done again from now on. */
    public void forget() {
        waiting.clear();
        past.clear();
        future.clear();
    }

    /** As {@link #done}, and says so with a button that takes it back. */
    public void said(Edit edit) {
        done(edit);
        toaster.show(
                Toast.undoable(
                        edit.words().apply(words.now()),
                        words.get("ui.kit.undo"),
                        () -> undo(edit)));
    }

    /** Asked again while a step is under way, the next one follows it. */
    public void undo() {
        if (lane.busy()) waiting.add(this::undo);
        else if (!past.isEmpty()) undo(past.getFirst());
    }

    /** Takes back one edit, whatever was done after it; its own steps refuse what is too late. */
    public void undo(Edit edit) {
        if (!past.contains(edit) || lane.busy()) return;
        step(
                edit.undo(),
                past,
                edit,
                kept -> {
                    if (edit.redoable()) future.addFirst(edit);
                    String said = words.get("ui.kit.undone", edit.words().apply(words.now()));
                    toaster.show(
                            edit.redoable()
                                    ? Toast.undoable(
                                            with(said, kept),
                                            words.get("ui.kit.redo"),
                                            () -> redo(edit))
                                    : Toast.done(with(said, kept)));
                });
    }

    /** As {@link #undo()}. */
    public void redo() {
        if (lane.busy()) waiting.add(this::redo);
        else if (!future.isEmpty()) redo(future.getFirst());
    }

    private void redo(Edit edit) {
        if (!future.contains(edit) || lane.busy()) return;
        step(
                edit.redo(),
                future,
                edit,
                kept -> {
                    past.addFirst(edit);
                    toaster.show(
                            Toast.undoable(
                                    with(
                                            words.get(
                                                    "ui.kit.redone",
                                                    edit.words().apply(words.now())),
                                            kept),
                                    words.get("ui.kit.undo"),
                                    () -> undo(edit)));
                });
    }

    /** A step that is refused leaves its list: trying again would be refused again. */
    private void step(
            Supplier<List<Problem>> task,
            ObservableList<Edit> list,
            Edit edit,
            Consumer<List<Problem>> then) {
        lane.ask(() -> {
            try {
                List<Problem> kept = task.get();
                return () -> {
                    list.remove(edit);
                    then.accept(kept);
                    edit.after().run();
                    next();
                };
            } catch (Problem refused) {
                return () -> {
                    list.remove(edit);
                    onFailure.accept(refused);
                    next();
                };
            }
        });
    }

    private void next() {
        Runnable step = waiting.poll();
        if (step != null) step.run();
    }

    private String with(String said, List<Problem> kept) {
        StringBuilder all = new StringBuilder(said);
        for (Problem problem : kept) all.append(' ').append(words.say(problem));
        return all.toString();
    }

    /** What can be undone, newest first. */
    public ObservableList<Edit> past() {
        return FXCollections.unmodifiableObservableList(past);
    }

    /** What can be done again, last undone first. */
    public ObservableList<Edit> future() {
        return FXCollections.unmodifiableObservableList(future);
    }

    /** True while a step is under way. */
    public boolean busy() {
        return lane.busy();
    }
}
