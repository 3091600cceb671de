package embudo.ui.importing;

import embudo.domain.Actor;
import embudo.domain.ImportBatch;
import embudo.ui.Services;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Lane;
import embudo.ui.kit.edit.Edit;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.List;
import java.util.function.Consumer;

/** The batches imported last, each of which can be taken back. */
public final class Batches {
    private static final int RECENT = 8;

    private final Services services;
    private final Desk desk;
    private final Consumer<ImportBatch> undone;
    private final Consumer<Throwable> failed;
    private final Lane<List<ImportBatch>> reading;
    private final ObservableList<ImportBatch> recent = FXCollections.observableArrayList();

    /**
     * @param undone is told of a batch that was taken back
     */
    Batches(
            Services services,
            Desk desk,
            Consumer<ImportBatch> undone,
            Consumer<Throwable> failed) {
        this.services = services;
        this.desk = desk;
        this.undone = undone;
        this.failed = failed;
        reading = desk.async().lane(recent::setAll, failed);
    }

    /** Reads the list. */
    void refresh() {
        reading.ask(() -> services.imports().recent(RECENT));
    }

    /** The import of a batch in the history of edits. */
    Edit edit(ImportBatch batch) {
        return new Edit(
                t -> t.get("ui.import.edit", batch.file()),
                () -> services.imports().undo(batch.id(), Actor.WINDOW),
                null,
                () -> undone.accept(batch));
    }

    /**
     * Takes a batch back; {@code then} is told which sentences the store has about what it kept.
     */
    void undo(ImportBatch batch, Consumer<List<String>> then) {
        desk.async()
                .<List<String>>lane(
                        kept -> {
                            undone.accept(batch);
                            then.accept(kept);
                        },
                        failed)
                .ask(() ->
                        services.imports().undo(batch.id(), Actor.WINDOW).stream()
                                .map(desk.words()::say)
                                .toList());
    }

    boolean busy() {
        return reading.busy();
    }

    public ObservableList<ImportBatch> recent() {
        return recent;
    }
}
