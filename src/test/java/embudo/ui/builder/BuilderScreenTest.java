package embudo.ui.builder;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.sketch.SketchStep.Kind;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.kernel.Language;
import embudo.learn.MemoryContacts;
import embudo.ui.FakeServices;
import embudo.ui.FxTest;
import embudo.ui.ScreenStage;
import embudo.ui.kit.SegmentedControl;
import embudo.ui.kit.Theme;
import embudo.ui.snapshot.Pixels;
import embudo.ui.snapshot.ScreenLint;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** The builder as people see it: every way to look at it is whole and legible. */
@ExtendWith(FxTest.class)
class BuilderScreenTest {
    private final FakeServices fakes = new FakeServices();
    private ScreenStage stage;
    private BuilderScreen screen;

    @AfterEach
    void close() {
        stage.close();
    }

    private void open(Language language, Theme.Mode mode, int width, int height) {
        fakes.contacts =
                MemoryContacts.of(
                        LongStream.rangeClosed(1, 40)
                                .mapToObj(id ->
                                        new Contact(
                                                id,
                                                Map.of(
                                                        ContactField.EMAIL,
                                                        "p" + id + "@lago.example"),
                                                Map.of(),
                                                Instant.EPOCH))
                                .toList());
        stage = new ScreenStage(fakes, language, mode);
        screen = stage.show(d -> new BuilderScreen(fakes.services(), d), width, height);
    }

    private void look(String name) {
        stage.until(screen::settled);
        stage.picture(Path.of("target", "screens", "builder-" + name + ".png"));
        Node root = stage.node(".builder");
        assertThat(
                        FxTest.on(() ->
                                new ScreenLint()
                                        .look(
                                                root.getScene(),
                                                Pixels.of(root.getScene().snapshot(null)))))
                .as(name)
                .isEmpty();
    }

    private void mode(String control, int index) {
        SegmentedControl<Object> choice = stage.node(control);
        FxTest.run(() -> {
            Object[] all =
                    control.equals("#mode")
                            ? BuilderView.Mode.values()
                            : BuilderView.Drawer.values();
            choice.valueProperty().set(all[index]);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "EN, LIGHT, 1072, 800",
        "ES, DARK, 1072, 800",
        "ES, LIGHT, 1072, 720",
        "EN, CONTRAST, 1072, 720"
    })
    void everyWayToLookIsWhole(Language language, Theme.Mode mode, int width, int height) {
        open(language, mode, width, height);
        String name = language.code() + "-" + mode + "-" + width + "-";
        FxTest.run(() -> screen.recall("edit post_webinar"));
        stage.until(screen::settled);
        look(name + "canvas");
        FxTest.run(() -> screen.model().selected().set("engagement"));
        mode("#mode", 1);
        look(name + "list");
        ListView<String> steps = stage.node("#steps");
        assertThat(FxTest.on(() -> List.copyOf(steps.getItems())))
                .hasSize(screen.model().sketch().get().steps().size() + 1);
        mode("#mode", 3);
        mode("#drawer", 2);
        FxTest.run(() ->
                screen.model()
                        .stroke(
                                s ->
                                        embudo.catalog.sketch.Strokes.insert(
                                                s, "call", "next", Kind.ACT, "more"),
                                t -> "more"));
        look(name + "text");
        TextArea yaml = stage.node("#yaml");
        assertThat(yaml.getText()).contains("  - id: more\n    do: ''\n");
        mode("#mode", 0);
        mode("#drawer", 0);
        FxTest.run(() -> screen.model().selected().set("more"));
        look(name + "flaw");
        FxTest.run(() -> screen.recall("edit warm_leads"));
        mode("#mode", 2);
        look(name + "calendar");
        FxTest.run(() -> {
            mode("#drawer", 3);
            screen.model().rehearse();
        });
        mode("#mode", 0);
        look(name + "rehearsed");
        assertThat(screen.model().rehearsed().get()).isNotNull();
    }
}
