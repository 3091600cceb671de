package embudo.ui.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.workflow.Workflow;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.kernel.Language;
import embudo.learn.MemoryContacts;
import embudo.ui.FakeServices;
import embudo.ui.FxTest;
import embudo.ui.ScreenStage;
import embudo.ui.kit.ChartCanvas;
import embudo.ui.kit.Theme;
import embudo.ui.snapshot.Pixels;
import embudo.ui.snapshot.ScreenLint;

import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

@ExtendWith(FxTest.class)
class WorkflowsScreenTest {
    private final FakeServices fakes = new FakeServices();
    private ScreenStage stage;

    @AfterEach
    void close() {
        stage.close();
    }

    private WorkflowsScreen open(Language language, Theme.Mode mode, int width, int height) {
        fakes.contacts =
                MemoryContacts.of(
                        LongStream.rangeClosed(1, 40)
                                .mapToObj(WorkflowsScreenTest::contact)
                                .toList());
        stage = new ScreenStage(fakes, language, mode);
        return stage.show(d -> new WorkflowsScreen(fakes.services(), d), width, height);
    }

    private static Contact contact(long id) {
        return new Contact(
                id,
                Map.of(ContactField.EMAIL, "p" + id + "@lago.example"),
                Map.of(),
                Instant.EPOCH);
    }

    /**
     * Every shipped workflow is listed, drawn, and shows whom a rehearsal would lead through it.
     */
    @ParameterizedTest
    @CsvSource({"EN, LIGHT, 1072, 800", "ES, DARK, 1072, 720", "ES, LIGHT, 1072, 800"})
    void aRehearsalFillsTheFlowAndEachNumberLeadsToItsPeople(
            Language language, Theme.Mode mode, int width, int height) {
        WorkflowsScreen screen = open(language, mode, width, height);
        ListView<WorkflowRow> list = stage.node("#list");
        assertThat(FxTest.on(() -> List.copyOf(list.getItems())))
                .extracting(row -> row.workflow().key())
                .containsExactlyInAnyOrderElementsOf(
                        fakes.services().flow().book().catalogue().shipped().stream()
                                .map(Workflow::key)
                                .toList());
        FxTest.run(() ->
                list.getItems().stream()
                        .filter(row -> row.workflow().key().equals("hot_leads"))
                        .findFirst()
                        .ifPresent(list.getSelectionModel()::select));
        stage.until(screen::settled);
        FxTest.run(() -> stage.<Button>node("#rehearse").fire());
        stage.until(screen::settled);
        VBox result = stage.node("#result");
        stage.until(() -> result.getChildren().size() > 3);
        ChartCanvas flow = stage.node("#flow");
        assertThat(FxTest.on(() -> flow.getAccessibleText())).doesNotContain("{").contains(", ");
        String shown =
                FxTest.on(() ->
                        result.getChildren().stream()
                                .map(n -> ((Labeled) n).getText())
                                .reduce("", (a, b) -> a + "\n" + b));
        assertThat(shown).doesNotContain("ui.workflows");
        FxTest.run(() -> ((Button) result.getChildren().getFirst()).fire());
        assertThat(stage.ways).singleElement().asString().startsWith("leads ");
        stage.picture(
                Path.of("target", "screens", "workflows-" + language.code() + "-" + mode + ".png"));
        assertThat(
                        FxTest.on(() ->
                                new ScreenLint()
                                        .look(
                                                result.getScene(),
                                                Pixels.of(result.getScene().snapshot(null)))))
                .isEmpty();
    }
}
