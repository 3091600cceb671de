package embudo.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.BackupPlan;
import embudo.domain.BackupWatch;
import embudo.domain.ImportBatch;
import embudo.domain.Settings;
import embudo.domain.watch.Severity;
import embudo.kernel.Language;
import embudo.kernel.Problem;
import embudo.ui.FakeCare;
import embudo.ui.FakeImporter;
import embudo.ui.FakeSending;
import embudo.ui.FakeServices;
import embudo.ui.FxTest;
import embudo.ui.ScreenStage;
import embudo.ui.Windows;
import embudo.ui.kit.Theme;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.nio.file.Path;

@ExtendWith(FxTest.class)
class SettingsScreenTest {
    private final FakeServices fakes = new FakeServices();
    private final FakeCare care = new FakeCare();
    private final FakeImporter importer = FakeImporter.behind(fakes);
    private final FakeSending sending = FakeSending.behind(fakes, false);
    private final ScreenStage stage;
    private final SettingsScreen screen;

    SettingsScreenTest() {
        fakes.maintenance = care;
        fakes.care = care;
        stage = new ScreenStage(fakes, Language.EN, Theme.Mode.LIGHT);
        screen = stage.show(d -> new SettingsScreen(fakes.services(), d, "0.1.0"), 1072, 800);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void type(String css, String text) {
        TextField field = stage.node(css);
        FxTest.run(() -> {
            field.setText(text);
            field.fireEvent(new javafx.event.ActionEvent());
        });
        stage.until(screen::settled);
    }

    private void press(String css) {
        Button button = stage.node(css);
        FxTest.run(button::fire);
        stage.until(screen::settled);
    }

    private boolean noted() {
        return stage.<Node>node(".note").isVisible();
    }

    @Test
    void keepsTheNameAndRefusesAnEmptyOne() {
        type("#name", "Winter season");
        stage.until(() -> fakes.settings.get(Settings.NAME, "").equals("Winter season"));
        type("#name", "  ");
        assertThat(noted()).isTrue();
        assertThat(fakes.settings.get(Settings.NAME, "")).isEqualTo("Winter season");
    }

    @Test
    void refusesAZoneAndACurrencyThatDoNotExist() {
        ComboBox<String> zone = stage.node("#zone");
        FxTest.run(() -> {
            zone.getEditor().setText("Europe/Atlantis");
            zone.getEditor().fireEvent(new javafx.event.ActionEvent());
        });
        assertThat(noted()).isTrue();
        assertThat(fakes.settings.zone().getId()).isEqualTo("Europe/Madrid");
        ComboBox<String> currency = stage.node("#currency");
        FxTest.run(() -> {
            currency.getEditor().setText("eur");
            currency.getEditor().fireEvent(new javafx.event.ActionEvent());
        });
        stage.until(() -> fakes.settings.currency().equals("EUR"));
        assertThat(noted()).isFalse();
    }

    @Test
    void worksOfflineAtAPress() {
        CheckBox offline = stage.node("#offline");
        FxTest.run(offline::fire);
        stage.until(() -> fakes.outbox.link().offline());
        Label waiting = stage.node("#waiting");
        stage.until(() -> waiting.getText().equals("14 actions wait"));
        assertThat(offline.isSelected()).isTrue();
    }

    @Test
    void aConnectorIsSetUpItsSecretHiddenAndChecked() {
        press("#connector-save");
        Label outcome = stage.node("#connector-outcome");
        assertThat(outcome.getText()).isEqualTo("Address is needed.");
        assertThat(sending.configured).isEmpty();
        type("#field-url", "https://crm.example/hooks");
        type("#field-secret", "whsec_abc");
        press("#connector-save");
        stage.until(() -> outcome.getText().equals("Saved"));
        assertThat(sending.configured)
                .containsEntry("url", "https://crm.example/hooks")
                .containsEntry("secret", "whsec_abc");
        assertThat(stage.<TextField>node("#field-secret").getText()).isEmpty();
        press("#connector-check");
        stage.until(() -> outcome.getText().equals("It answered in 41 ms. 200 OK"));
    }

    @Test
    void backsUpAndVerifies() {
        press("#backup");
        stage.until(() -> !stage.toasts.isEmpty());
        assertThat(stage.toasts.getFirst().text()).contains("1,860 rows").contains("3.0 MB");
        press("#verify");
        Label verdict = stage.node("#verifyText");
        stage.until(() -> verdict.getText().equals("All is whole: 12,480 events, 1,846 people."));
        care.findings.add(new Problem("store.verify.chunk", 3, "broken"));
        press("#verify");
        stage.until(() -> verdict.getText().equals("1 thing is not as it should be"));
    }

    @Test
    void thePlanIsKept() {
        ComboBox<Integer> keep = stage.node("#keep");
        ComboBox<Integer> hour = stage.node("#hour");
        FxTest.run(() -> hour.setValue(6));
        stage.until(() -> BackupPlan.of(fakes.settings).hour() == 6);
        FxTest.run(() -> keep.setValue(30));
        stage.until(() -> BackupPlan.of(fakes.settings).keep() == 30);
        Label text = stage.node("#planText");
        stage.until(() -> text.getText().startsWith("Next: 20 Nov 2026, 06:00"));
    }

    @Test
    void aDueBackupThatFailedIsSaidInTheCard() {
        care.failure = new BackupWatch.Failure(FakeServices.NOW, new Problem("store.backup.busy"));
        press("#backup");
        Label text = stage.node("#planText");
        stage.until(() -> text.getText().startsWith("The backup due on 19 Nov 2026, 14:32 failed"));
    }

    @Test
    void aRestoreIsAskedForAndSaysWhatItReplaces() {
        press("#backup");
        Button restore =
                FxTest.on(() -> (Button) stage.<Node>node("#backups").lookup("#restore-0"));
        FxTest.run(restore::fire);
        Stage dialog = FxTest.on(() -> (Stage) Windows.top());
        assertThat(FxTest.on(() -> Windows.texts(dialog)))
                .contains("The workspace holds 1,846 people now; the backup holds 1,846.");
        FxTest.run(() -> ((Button) dialog.getScene().lookup("#restore-go")).fire());
        assertThat(care.restored).containsExactly(Path.of("backup-0.zip"));
        assertThat(FxTest.on(dialog::isShowing)).isFalse();
    }

    @Test
    void takesAnImportBack() {
        Button undo = FxTest.on(() -> (Button) stage.<Node>node("#imports").lookup(".button"));
        FxTest.run(undo::fire);
        stage.until(() -> !stage.toasts.isEmpty());
        assertThat(importer.batches.getFirst().state()).isEqualTo(ImportBatch.State.RETRACTED);
    }

    /** Mails to oneself, and alerts nobody else is named for, go to one's own address. */
    @Test
    void onesOwnAddressIsCheckedKeptAndTakenBack() {
        type("#own", "ana at company");
        stage.until(() -> stage.<Node>node("#noticesNote").isVisible());
        assertThat(noticed()).contains("\"ana at company\" is no e-mail address");
        assertThat(fakes.settings.get(Settings.OWN_ADDRESS, "")).isEmpty();
        type("#own", " ana@company.example ");
        stage.until(
                () -> fakes.settings.get(Settings.OWN_ADDRESS, "").equals("ana@company.example"));
        assertThat(stage.<Node>node("#noticesNote").isVisible()).isFalse();
        assertThat(fakes.services().watch().settings().addresses(Severity.HIGH))
                .containsExactly("ana@company.example");
        stage.until(() ->
                stage.<TextField>node("#high")
                        .getPromptText()
                        .equals("nobody else: ana@company.example"));
        FxTest.run(() -> stage.desk.edits().undo());
        stage.until(() -> fakes.settings.get(Settings.OWN_ADDRESS, "").isEmpty());
        stage.until(() -> stage.<TextField>node("#own").getText().isEmpty());
    }

    private String noticed() {
        return FxTest.on(
                () -> ((Label) stage.<Node>node("#noticesNote").lookup(".note-text")).getText());
    }

    /** Where the system runs no schedules of the person's own, it is said what to do instead. */
    @Test
    void aRefusedScheduleSaysWhatToDo() {
        fakes.upkeep.refusal =
                new Problem(
                        "app.schedule.nobody",
                        "systemctl --user daemon-reload",
                        "Failed to connect to bus: No medium found");
        press("#schedule");
        stage.until(() -> stage.<Node>node("#noticesNote").isVisible());
        assertThat(noticed()).contains("loginctl enable-linger").contains("embudo tick");
        assertThat(stage.<Button>node("#schedule").getText()).isEqualTo(before());
        fakes.upkeep.refusal = null;
        press("#schedule");
        stage.until(() -> fakes.upkeep.scheduled().installed());
        stage.until(() -> !stage.<Node>node("#noticesNote").isVisible());
    }

    private String before() {
        return stage.desk.words().get("ui.settings.schedule.on");
    }

    @Test
    void theLanguageChangesTheScreenAtOnce() {
        FxTest.run(() -> stage.desk.words().speak(Language.ES));
        assertThat(stage.<Button>node("#backup").getText()).isEqualTo("Copiar ahora");
        assertThat(stage.<Label>node("#verifyText").getText()).startsWith("Lee cada bloque");
    }
}
