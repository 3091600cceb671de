package embudo.ui.settings;

import embudo.domain.BackupPlan;
import embudo.domain.BackupPlan.Rhythm;
import embudo.domain.Maintenance;
import embudo.domain.Maintenance.Backup;
import embudo.kernel.Problem;
import embudo.text.Texts;
import embudo.ui.kit.Card;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Note;
import embudo.ui.kit.ProgressStrip;
import embudo.ui.kit.SegmentedControl;
import embudo.ui.kit.Spoken;
import embudo.ui.kit.Toast;
import embudo.ui.kit.Tone;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Binds the card of backups to its view model. */
final class CareView {
    private static final List<Integer> KEPT = List.of(3, 7, 14, 30, BackupPlan.MOST);

    private final CareViewModel model;
    private final Desk desk;
    private final SegmentedControl<Rhythm> rhythm = new SegmentedControl<>();
    private boolean filling;
    @FXML private Card careCard;
    @FXML private Note careNote;
    @FXML private Button backup;
    @FXML private Button verify;
    @FXML private Label verifyText;
    @FXML private ProgressStrip progress;
    @FXML private VBox findings;
    @FXML private HBox rhythmLine;
    @FXML private Label rhythmHead;
    @FXML private HBox planLine;
    @FXML private Label hourHead;
    @FXML private ComboBox<Integer> hour;
    @FXML private Label keepHead;
    @FXML private ComboBox<Integer> keep;
    @FXML private Label planText;
    @FXML private VBox backups;

    CareView(CareViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
    }

    @FXML
    private void initialize() {
        var w = desk.words();
        w.bind(careCard.title().textProperty(), "ui.settings.care");
        w.bind(backup.textProperty(), "ui.settings.backup");
        w.bind(verify.textProperty(), "ui.settings.verify");
        w.bind(rhythmHead.textProperty(), "ui.settings.plan");
        w.bind(hourHead.textProperty(), "ui.settings.plan.hour");
        w.bind(keepHead.textProperty(), "ui.settings.plan.keep");
        w.bind(hour.accessibleTextProperty(), "ui.settings.plan.hour");
        w.bind(keep.accessibleTextProperty(), "ui.settings.plan.keep");
        rhythm.choices(
                List.of(Rhythm.values()),
                r -> w.of(t -> t.get("ui.settings.plan." + r.name().toLowerCase(Locale.ROOT))));
        rhythm.setId("rhythm");
        rhythmLine.getChildren().add(rhythm);
        hour.getItems().setAll(IntStream.range(0, 24).boxed().toList());
        hour.setConverter(Spoken.as("%02d:00"::formatted));
        keep.getItems().setAll(KEPT);
        rhythm.valueProperty().addListener((p, was, is) -> planned());
        hour.valueProperty().addListener((p, was, is) -> planned());
        keep.valueProperty().addListener((p, was, is) -> planned());
        backup.setOnAction(e -> model.backup(this::backedUp));
        verify.setOnAction(e -> model.verify());
        model.state().addListener((p, was, is) -> show());
        model.failure().addListener((p, was, is) -> show());
        model.job().addListener((p, was, is) -> show());
        model.verdict().addListener((p, was, is) -> show());
        w.textsProperty().addListener((p, was, is) -> show());
        show();
    }

    private void planned() {
        if (filling || model.state().get() == null) return;
        model.plan(new BackupPlan(rhythm.valueProperty().get(), hour.getValue(), keep.getValue()));
    }

    private void show() {
        boolean busy = model.job().get() != null;
        progress.setVisible(busy);
        progress.setManaged(busy);
        if (busy) progress.show(model.job().get(), desk.words());
        backup.setDisable(busy);
        verify.setDisable(busy);
        noted();
        verdict();
        CareViewModel.State state = model.state().get();
        if (state == null) return;
        fill(state.plan());
        plan(state);
        backups.getChildren()
                .setAll(
                        BackupLines.nodes(
                                state,
                                desk.words().now(),
                                busy,
                                new BackupLines.Doing(
                                        b -> model.verify(b, found -> checked(b, found)),
                                        this::ask,
                                        model::folder)));
    }

    private void fill(BackupPlan plan) {
        filling = true;
        rhythm.valueProperty().set(plan.rhythm());
        hour.setValue(plan.hour());
        if (!keep.getItems().contains(plan.keep())) {
            keep.getItems().add(plan.keep());
            keep.getItems().sort(null);
        }
        keep.setValue(plan.keep());
        filling = false;
    }

    private void plan(CareViewModel.State state) {
        Texts texts = desk.words().now();
        boolean on = state.next() != null;
        planLine.setVisible(on);
        planLine.setManaged(on);
        if (state.failed() != null) {
            planText.setText(
                    texts.get(
                            "ui.settings.plan.failed",
                            texts.formats().fullMoment(state.failed().at(), state.zone()),
                            desk.explain(state.failed().cause())));
            Tone.DANGER.on(planText);
            return;
        }
        Tone.NEUTRAL.on(planText);
        planText.setText(
                on
                        ? texts.get(
                                "ui.settings.plan.next",
                                texts.formats().fullMoment(state.next(), state.zone()))
                        : texts.get("ui.settings.plan.none"));
    }

    private void noted() {
        Throwable failure = model.failure().get();
        if (failure == null) careNote.hide();
        else careNote.show(Tone.DANGER, "", desk.explain(failure), null, () -> {});
    }

    private void verdict() {
        Texts texts = desk.words().now();
        Maintenance.Verdict verdict = model.verdict().get();
        findings.getChildren().clear();
        if (verdict == null) {
            verifyText.setText(texts.get("ui.settings.verify.hint"));
            Tone.NEUTRAL.on(verifyText);
        } else if (verdict.sound()) {
            verifyText.setText(
                    texts.get("ui.settings.verify.sound", verdict.events(), verdict.contacts()));
            Tone.SUCCESS.on(verifyText);
        } else {
            verifyText.setText(texts.get("ui.settings.verify.broken", verdict.findings().size()));
            Tone.DANGER.on(verifyText);
            for (Problem finding : verdict.findings()) {
                Label line = new Label(texts.say(finding));
                line.setWrapText(true);
                line.getStyleClass().addAll("small", "text-1");
                findings.getChildren().add(line);
            }
        }
    }

    private void backedUp(Backup made) {
        Texts texts = desk.words().now();
        long rows = made.rows().values().stream().mapToLong(Long::longValue).sum();
        desk.toaster()
                .show(
                        Toast.done(
                                texts.get(
                                        "ui.settings.backup.done",
                                        rows,
                                        texts.formats().bytes(made.bytes()))));
    }

    private void checked(Backup backup, Maintenance.Verdict found) {
        Texts texts = desk.words().now();
        String name = backup.file().getFileName().toString();
        desk.toaster()
                .show(
                        found.sound()
                                ? Toast.done(
                                        texts.get(
                                                "ui.settings.backup.checked",
                                                name,
                                                found.events(),
                                                found.contacts()))
                                : Toast.failure(
                                        texts.get(
                                                "ui.settings.backup.unsound",
                                                name,
                                                found.findings().getFirst())));
    }

    private void ask(Backup chosen) {
        new RestoreDialog(desk, model.state().get(), chosen, () -> model.restore(chosen))
                .open(careCard.getScene().getWindow());
    }
}
