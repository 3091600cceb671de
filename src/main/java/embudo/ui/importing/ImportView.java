package embudo.ui.importing;

import embudo.domain.ImportBatch;
import embudo.text.Texts;
import embudo.ui.kit.Card;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Fxml;
import embudo.ui.kit.Note;
import embudo.ui.kit.ProgressStrip;
import embudo.ui.kit.ScreenHeader;
import embudo.ui.kit.Toast;
import embudo.ui.kit.Tone;

import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.io.File;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Binds the layout of the import screen to its view model. */
final class ImportView {
    private static final KeyCombination UNDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);

    private final ImportViewModel model;
    private final Desk desk;
    private final Supplier<ZoneId> zone;
    private final PreviewView preview;
    private final Naming naming;
    @FXML private VBox root;
    @FXML private ScreenHeader header;
    @FXML private HBox steps;
    @FXML private Note note;
    @FXML private HBox choosePane;
    @FXML private VBox dropZone;
    @FXML private Label drop;
    @FXML private Label dropHint;
    @FXML private Label promise;
    @FXML private Button choose;
    @FXML private Card recentCard;
    @FXML private VBox recent;
    @FXML private VBox workPane;
    @FXML private ProgressStrip working;
    @FXML private VBox previewPane;
    @FXML private VBox donePane;
    @FXML private Label doneTitle;
    @FXML private Label doneFrom;
    @FXML private HBox doneCounts;
    @FXML private Button undo;
    @FXML private Button another;
    @FXML private Button leads;

    ImportView(
            ImportViewModel model,
            Desk desk,
            Supplier<ZoneId> zone,
            PreviewView preview,
            Naming naming) {
        this.naming = naming;
        this.model = model;
        this.desk = desk;
        this.zone = zone;
        this.preview = preview;
    }

    @FXML
    private void initialize() {
        header.show(desk, "ui.import.name", desk.words().of(t -> t.get("ui.import.title")));
        previewPane
                .getChildren()
                .add(
                        Fxml.load(
                                "/embudo/ui/importing/preview.fxml",
                                Map.of(PreviewView.class, () -> preview)));
        desk.words().bind(drop.textProperty(), "ui.import.drop");
        desk.words().bind(dropHint.textProperty(), "ui.import.drop.hint");
        desk.words().bind(promise.textProperty(), "ui.import.promise");
        desk.words().bind(choose.textProperty(), "ui.import.choose");
        desk.words().bind(recentCard.title().textProperty(), "ui.import.recent");
        desk.words().bind(undo.textProperty(), "ui.import.undo");
        desk.words().bind(another.textProperty(), "ui.import.another");
        desk.words().bind(leads.textProperty(), "ui.import.leads");
        choose.setOnAction(e -> choose());
        undo.setOnAction(e -> undo(model.result().get()));
        another.setOnAction(e -> model.reset());
        leads.setOnAction(e -> desk.navigator().openScreen("leads"));
        root.setOnDragOver(this::over);
        root.setOnDragExited(e -> dropZone.getStyleClass().remove("over"));
        root.setOnDragDropped(this::dropped);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        model.step().addListener((p, was, is) -> stepped(was, is));
        model.failure().addListener((p, was, is) -> noted());
        model.preview().addListener((p, was, is) -> noted());
        model.batches().recent().addListener((ListChangeListener<ImportBatch>) c -> recent());
        model.job().addListener((p, was, is) -> panes());
        desk.words().textsProperty().addListener((p, was, is) -> spoken());
        spoken();
    }

    private void spoken() {
        panes();
        recent();
        noted();
    }

    private void stepped(Step was, Step is) {
        panes();
        if (is == Step.DONE) {
            ImportBatch batch = model.result().get();
            Texts texts = desk.words().now();
            desk.toaster()
                    .show(
                            Toast.undoable(
                                    brought(batch, texts),
                                    texts.get("ui.import.undo"),
                                    () -> undo(batch)));
        }
    }

    private void panes() {
        Step step = model.step().get();
        boolean first = step == Step.LOOKING && model.preview().get() == null;
        boolean work = step == Step.PUBLISHING || first;
        shown(choosePane, step == Step.CHOOSE);
        shown(workPane, work);
        shown(previewPane, !first && (step == Step.PREVIEW || step == Step.LOOKING));
        shown(donePane, step == Step.DONE);
        steps.getChildren().setAll(StepRow.nodes(step, desk.words().now()));
        if (work && model.job().get() != null) working.show(model.job().get(), desk.words());
        if (step == Step.DONE) done(model.result().get(), desk.words().now());
    }

    private void done(ImportBatch batch, Texts texts) {
        doneTitle.setText(brought(batch, texts));
        doneFrom.setText(
                texts.get("ui.import.done.from", batch.file())
                        + " · "
                        + naming.kind(batch.kind(), texts));
        doneCounts.getChildren().setAll(CountRow.nodes(batch.counts(), texts));
    }

    private static String brought(ImportBatch batch, Texts texts) {
        long rows = batch.counts().fresh() + batch.counts().updated();
        long held = batch.counts().conflicts();
        return held == 0
                ? texts.get("ui.import.done", rows)
                : texts.get("ui.import.done.held", rows, held);
    }

    private void recent() {
        recent.getChildren()
                .setAll(
                        BatchList.nodes(
                                model.batches().recent(),
                                desk.words().now(),
                                zone.get(),
                                naming,
                                this::undo));
    }

    /** A failure first; else that this file is an old acquaintance. */
    private void noted() {
        Texts texts = desk.words().now();
        Throwable failure = model.failure().get();
        if (failure != null)
            note.show(
                    Tone.DANGER,
                    texts.get("ui.import.failed"),
                    desk.explain(failure),
                    null,
                    () -> {});
        else if (model.preview().get() != null && model.preview().get().repeated())
            note.show(
                    Tone.INFO,
                    texts.get("ui.import.repeated"),
                    texts.get("ui.import.repeated.more"),
                    null,
                    () -> {});
        else note.hide();
    }

    private void undo(ImportBatch batch) {
        Texts texts = desk.words().now();
        model.batches()
                .undo(
                        batch,
                        kept -> {
                            String text = texts.get("ui.import.undone", batch.file());
                            if (!kept.isEmpty())
                                text +=
                                        ". "
                                                + texts.get("ui.import.undone.kept", kept.size())
                                                + ".";
                            desk.toaster().show(Toast.done(text));
                        });
    }

    private void choose() {
        desk.files()
                .open(root.getScene().getWindow(), desk.words().get("ui.import.choose"))
                .ifPresent(model::open);
    }

    private void over(DragEvent e) {
        if (!e.getDragboard().hasFiles() || model.step().get() == Step.PUBLISHING) return;
        e.acceptTransferModes(TransferMode.COPY);
        if (!dropZone.getStyleClass().contains("over")) dropZone.getStyleClass().add("over");
        e.consume();
    }

    private void dropped(DragEvent e) {
        List<File> files = e.getDragboard().getFiles();
        if (!files.isEmpty()) model.open(files.getFirst().toPath());
        e.setDropCompleted(!files.isEmpty());
        e.consume();
    }

    private void key(KeyEvent e) {
        if (UNDO.match(e) && model.step().get() == Step.DONE) {
            undo(model.result().get());
            e.consume();
        }
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
