package embudo.ui.importing;

import embudo.domain.Actor;
import embudo.domain.ImportBatch;
import embudo.intake.FileFacts;
import embudo.intake.ImportPlan;
import embudo.intake.Preview;
import embudo.intake.RowOutcome;
import embudo.kernel.Problem;
import embudo.kernel.Progress;
import embudo.ui.Services;
import embudo.ui.kit.Async;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Job;
import embudo.ui.kit.Lane;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** State of the import screen: a file, its facts, the plan, the preview, the result. */
public final class ImportViewModel {
    private final Services services;
    private final Desk desk;
    private final Lane<FileFacts> inspecting;
    private final Lane<FileFacts> resuming;
    private final Lane<ImportPlan> planning;
    private final Batches batches;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.CHOOSE);
    private final ReadOnlyObjectWrapper<Path> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<FileFacts> facts = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Preview> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ImportBatch> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Job> job = new ReadOnlyObjectWrapper<>();
    private final Choices choices = new Choices(this::kindChosen, this::lookAgain);
    private final ObjectProperty<RowFilter> filter = new SimpleObjectProperty<>(RowFilter.LOOK);
    private final ObservableList<RowOutcome> rows = FXCollections.observableArrayList();
    private int attempt;

    /** What was chosen before the window went down, until the file is looked at again. */
    private ImportDraft draft;

    ImportViewModel(Services services, Desk desk) {
        this.services = services;
        this.desk = desk;
        Async async = desk.async();
        inspecting = async.lane(this::inspected, this::failed);
        resuming = async.lane(this::inspected, this::gone);
        planning = async.lane(this::planned, this::failed);
        batches = new Batches(services, desk, this::undone, failure::set);
        filter.addListener((p, was, is) -> showRows());
        preview.addListener((p, was, is) -> showRows());
    }

    /** Looks at a file and previews it at once; nothing is written. */
    public void open(Path chosen) {
        draft = null;
        clear();
        file.set(chosen);
        step.set(Step.LOOKING);
        inspecting.ask(() -> services.importer().inspect(chosen));
    }

    /** What is chosen and not imported yet, empty for nothing. */
    String remember() {
        if (draft != null) return draft.written();
        boolean choosing = step.get() == Step.PREVIEW || step.get() == Step.LOOKING;
        return choosing && facts.get() != null ? ImportDraft.of(file.get(), choices).written() : "";
    }

    /** Goes back to what {@link #remember} said once the screen comes to sight. */
    void recall(String remembered) {
        draft = ImportDraft.read(remembered);
    }

    /** Looks again at the file of before, if there is one; one that is gone is forgotten. */
    void resume() {
        if (draft == null || step.get() != Step.CHOOSE) return;
        Path before = draft.file();
        clear();
        file.set(before);
        step.set(Step.LOOKING);
        resuming.ask(() -> services.importer().inspect(before));
    }

    private void gone(Throwable e) {
        reset();
        if (!(e instanceof Problem)) desk.fail(e);
    }

    private void inspected(FileFacts found) {
        facts.set(found);
        if (draft != null && draft.kind() != null) {
            String before = draft.kind();
            planning.ask(() -> services.importer().plan(found, before, Map.of()));
            return;
        }
        draft = null;
        if (found.kind() == null) {
            choices.unclear(found);
            step.set(Step.PREVIEW);
        } else {
            planning.ask(() -> services.importer().plan(found, null, Map.of()));
        }
    }

    private void kindChosen(String chosen) {
        FileFacts found = facts.get();
        if (found != null) planning.ask(() -> services.importer().plan(found, chosen, Map.of()));
    }

    private void planned(ImportPlan made) {
        choices.propose(made, facts.get(), draft);
        draft = null;
        lookAgain();
    }

    private void lookAgain() {
        ImportPlan asked = choices.plan();
        start(
                Step.LOOKING,
                desk.words().get("ui.import.looking", name()),
                progress -> services.importer().preview(asked, progress),
                made -> {
                    for (FileFacts.Column column : made.facts().columns())
                        choices.columns().get(column.index()).looked().set(column);
                    preview.set(made);
                    filter.set(RowFilter.worst(made.counts()));
                    step.set(Step.PREVIEW);
                });
    }

    /** Writes the previewed rows as one batch. */
    public void publish() {
        ImportPlan asked = choices.plan();
        start(
                Step.PUBLISHING,
                desk.words().get("ui.import.publishing", name()),
                progress -> services.importer().publish(asked, Actor.WINDOW, progress),
                published -> {
                    result.set(published.batch());
                    desk.edits().done(batches.edit(published.batch()));
                    step.set(Step.DONE);
                    batches.refresh();
                });
    }

    private void undone(ImportBatch batch) {
        if (result.get() != null && result.get().id() == batch.id()) reset();
        else batches.refresh();
    }

    /** A newer start makes the answer to an older one void. */
    private <T> void start(
            Step next, String title, Function<Progress, T> task, Consumer<T> onDone) {
        cancel();
        failure.set(null);
        step.set(next);
        int mine = ++attempt;
        job.set(
                desk.jobs()
                        .start(
                                title,
                                task,
                                done -> {
                                    if (mine != attempt) return;
                                    job.set(null);
                                    onDone.accept(done);
                                },
                                e -> {
                                    if (mine == attempt) failed(e);
                                }));
    }

    /** Asks the running look or import to stop; it ends at its next row group. */
    public void cancel() {
        if (job.get() != null) job.get().cancel();
    }

    /** Back to the empty screen. */
    public void reset() {
        draft = null;
        clear();
        step.set(Step.CHOOSE);
        batches.refresh();
    }

    private void clear() {
        cancel();
        attempt++;
        inspecting.drop();
        resuming.drop();
        planning.drop();
        job.set(null);
        file.set(null);
        facts.set(null);
        preview.set(null);
        result.set(null);
        failure.set(null);
        choices.clear();
    }

    private void failed(Throwable e) {
        job.set(null);
        failure.set(e);
        step.set(facts.get() == null ? Step.CHOOSE : Step.PREVIEW);
    }

    private void showRows() {
        Preview p = preview.get();
        rows.setAll(p == null ? List.of() : p.rows().stream().filter(filter.get()::shows).toList());
    }

    /** Writes the rejected rows beside a reason; {@code then} is told how many. */
    public void saveRejected(Path target, Consumer<Long> then) {
        ImportPlan asked = choices.plan();
        desk.jobs()
                .start(
                        desk.words().get("ui.import.save"),
                        progress -> services.importer().writeRejected(asked, target, progress),
                        then,
                        failure::set);
    }

    /** Name of the file, empty before there is one. */
    public String name() {
        return file.get() == null ? "" : file.get().getFileName().toString();
    }

    /** True while nothing asked for is still on its way. */
    public boolean settled() {
        return job.get() == null
                && !inspecting.busy()
                && !resuming.busy()
                && !planning.busy()
                && !batches.busy();
    }

    public ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    /** Null before a file was looked at. */
    public ReadOnlyObjectProperty<FileFacts> facts() {
        return facts.getReadOnlyProperty();
    }

    /** Null before a preview was made. */
    public ReadOnlyObjectProperty<Preview> preview() {
        return preview.getReadOnlyProperty();
    }

    /** The batch that was published, null before. */
    public ReadOnlyObjectProperty<ImportBatch> result() {
        return result.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Throwable> failure() {
        return failure.getReadOnlyProperty();
    }

    /** What is running, null when nothing is. */
    public ReadOnlyObjectProperty<Job> job() {
        return job.getReadOnlyProperty();
    }

    /** What was imported last. */
    public Batches batches() {
        return batches;
    }

    /** How the file shall be read. */
    public Choices choices() {
        return choices;
    }

    public ObjectProperty<RowFilter> filter() {
        return filter;
    }

    public ObservableList<RowOutcome> rows() {
        return rows;
    }
}
