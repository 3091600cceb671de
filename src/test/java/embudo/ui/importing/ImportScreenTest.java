package embudo.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.ImportBatch;
import embudo.kernel.Language;
import embudo.ui.FakeImporter;
import embudo.ui.FakeServices;
import embudo.ui.FxTest;
import embudo.ui.ScreenStage;
import embudo.ui.kit.Theme;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.nio.file.Path;
import java.util.List;

@ExtendWith(FxTest.class)
class ImportScreenTest {
    private static final Path FILE = Path.of("attendees_spring_2026.csv");

    private final FakeServices fakes = new FakeServices();
    private final FakeImporter importer = FakeImporter.behind(fakes);
    private final ScreenStage stage = new ScreenStage(fakes, Language.EN, Theme.Mode.LIGHT);
    private final ImportScreen screen =
            stage.show(desk -> new ImportScreen(fakes.services(), desk), 1072, 800);

    @AfterEach
    void close() {
        importer.stuck = false;
        stage.close();
    }

    private void open(Path file) {
        FxTest.run(() -> screen.open(file));
        stage.until(screen::settled);
    }

    private String text(String css) {
        Label label = stage.node(css);
        return label.getText();
    }

    private Button button(String css) {
        return stage.node(css);
    }

    @Test
    void saysWhatTheFileIsAndWhatWouldHappenBeforeAnythingIsWritten() {
        open(FILE);
        assertThat(text("#charset")).isEqualTo("windows-1252, sure");
        assertThat(text("#delimiter")).isEqualTo("comma · header on line 5");
        assertThat(text("#times")).isEqualTo("Europe/Madrid · day/month/year");
        assertThat(button("#go").getText()).isEqualTo("Import 955 valid rows, leave out 12");
        assertThat(importer.batches).hasSize(2);
    }

    @Test
    void publishesThenUndoTakesTheBatchBack() {
        open(FILE);
        FxTest.run(() -> button("#go").fire());
        stage.until(() -> importer.batches.size() == 3 && screen.settled());
        assertThat(text("#doneTitle")).isEqualTo("955 rows imported, 9 held");
        assertThat(stage.toasts.getLast().text()).isEqualTo("955 rows imported, 9 held");
        FxTest.run(() -> button("#undo").fire());
        stage.until(() -> stage.toasts.size() == 2);
        assertThat(importer.batches.getFirst().state()).isEqualTo(ImportBatch.State.RETRACTED);
        assertThat(stage.toasts.getLast().text()).contains("1 value edited since was kept");
        Node choose = stage.node("#choosePane");
        assertThat(choose.isVisible()).isTrue();
    }

    @Test
    void aChangedMappingIsPreviewedAnew() {
        open(FILE);
        ComboBox<String> jobTitle = FxTest.on(() -> combo(4));
        FxTest.run(() -> jobTitle.setValue(ColumnChoice.LEFT_OUT));
        stage.until(screen::settled);
        assertThat(button("#go").getText()).isEqualTo("Import 812 valid rows, leave out 12");
    }

    private ComboBox<String> combo(int column) {
        javafx.scene.layout.VBox mapping = stage.node("#mapping");
        @SuppressWarnings("unchecked") // the editor holds keys of fields
        ComboBox<String> combo =
                (ComboBox<String>) mapping.getChildren().get(column).lookup(".combo-box");
        return combo;
    }

    @Test
    void listsWhatNeedsALookFirstAndFiltersTheRest() {
        open(FILE);
        TableView<?> table = stage.node("#table");
        assertThat(table.getItems()).hasSize(5);
        FxTest.run(() -> {
            ToggleButton fresh =
                    (ToggleButton)
                            stage.<Node>node("#filter")
                                    .lookupAll(".toggle-button")
                                    .iterator()
                                    .next();
            fresh.fire();
        });
        assertThat(FxTest.on(() -> table.getItems().size())).isEqualTo(1);
    }

    @Test
    void theFileMayWinAndTheRestMayBeKept() {
        open(FILE);
        assertThat(importer.planned.takeTheirs()).isFalse();
        Node choices = stage.node("#choices");
        assertThat(choices.isVisible()).isTrue();
        FxTest.run(() -> toggles("#winner").getLast().fire());
        stage.until(screen::settled);
        assertThat(importer.planned.takeTheirs()).isTrue();
        assertThat(button("#go").getText()).isEqualTo("Import 964 valid rows, leave out 3");
        assertThat(choices.isVisible()).as("the way back").isTrue();
        CheckBox rest = stage.node("#rest");
        FxTest.run(rest::fire);
        stage.until(screen::settled);
        assertThat(importer.planned.mapping()).containsEntry(9, "custom:attention_score");
        assertThat(FxTest.on(() -> combo(9).getValue())).isEqualTo("custom:attention_score");
        FxTest.run(rest::fire);
        stage.until(screen::settled);
        assertThat(importer.planned.mapping()).doesNotContainKey(9);
        assertThat(importer.planned.takeTheirs()).isTrue();
    }

    private List<ToggleButton> toggles(String css) {
        return stage.<Node>node(css).lookupAll(".toggle-button").stream()
                .map(ToggleButton.class::cast)
                .toList();
    }

    @Test
    void aColumnSaysWhyItMeansWhatItDoes() {
        open(FILE);
        assertThat(basis(2)).isEqualTo("by what is in it");
        assertThat(basis(6)).isEqualTo("only 92\u202F% fit");
        assertThat(basis(9)).isEmpty();
    }

    private String basis(int column) {
        javafx.scene.layout.VBox mapping = stage.node("#mapping");
        return FxTest.on(
                () -> ((Label) mapping.getChildren().get(column).lookup(".basis")).getText());
    }

    @Test
    void aStoppedPublishLeavesThePreviewAndWritesNothing() {
        open(FILE);
        importer.stuck = true;
        FxTest.run(() -> button("#go").fire());
        Node work = stage.node("#workPane");
        stage.until(work::isVisible);
        FxTest.run(() -> ((Button) work.lookup(".button")).fire());
        stage.until(screen::settled);
        assertThat(importer.batches).hasSize(2);
        assertThat(button("#go").isDisabled()).isFalse();
    }

    @Test
    void theSameFileAgainIsSaid() {
        open(FILE);
        FxTest.run(() -> button("#go").fire());
        stage.until(() -> importer.batches.size() == 3 && screen.settled());
        open(FILE);
        Node note = stage.node(".note");
        assertThat(note.isVisible()).isTrue();
    }

    @Test
    void anUnreadableFileIsExplained() {
        open(Path.of("picture.bin"));
        Node note = stage.node(".note");
        assertThat(note.isVisible()).isTrue();
        assertThat(stage.<Node>node("#choosePane").isVisible()).isTrue();
    }

    @Test
    void nobodyListensAfterDetach() {
        int before = fakes.notices.size();
        FxTest.run(screen::detach);
        assertThat(fakes.notices.size()).isEqualTo(before - 1);
        FxTest.run(screen::attach);
    }
}
