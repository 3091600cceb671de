package embudo.ui.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.Command.State;
import embudo.kernel.Language;
import embudo.ui.FakeOutgoing;
import embudo.ui.FakeServices;
import embudo.ui.FxTest;
import embudo.ui.ScreenStage;
import embudo.ui.kit.SegmentedControl;
import embudo.ui.kit.Theme;
import embudo.ui.snapshot.Pixels;
import embudo.ui.snapshot.ScreenLint;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;

@ExtendWith(FxTest.class)
class OutgoingScreenTest {
    private final FakeServices fakes = new FakeServices();
    private FakeOutgoing outgoing;
    private ScreenStage stage;

    @AfterEach
    void close() {
        stage.close();
    }

    private OutgoingScreen open(Language language, Theme.Mode mode, int width, int height) {
        outgoing = FakeOutgoing.behind(fakes);
        stage = new ScreenStage(fakes, language, mode);
        OutgoingScreen screen =
                stage.show(d -> new OutgoingScreen(fakes.services(), d), width, height);
        stage.until(screen::settled);
        return screen;
    }

    private void choose(State state) {
        TableView<OutgoingRow> table = stage.node("#table");
        FxTest.run(() ->
                table.getItems().stream()
                        .filter(row -> row.command().state() == state)
                        .findFirst()
                        .ifPresent(table.getSelectionModel()::select));
    }

    private String text(String css) {
        Label label = stage.node(css);
        return FxTest.on(label::getText);
    }

    private long count(State state) {
        return outgoing.commands.stream().filter(c -> c.state() == state).count();
    }

    @ParameterizedTest
    @CsvSource({
        "EN, LIGHT, 1072, 720",
        "ES, DARK, 1072, 720",
        "ES, LIGHT, 1072, 800",
        "EN, DARK, 1072, 800"
    })
    void anUncertainMailSaysWhyAndWhatToDo(
            Language language, Theme.Mode mode, int width, int height) {
        open(language, mode, width, height);
        choose(State.UNCERTAIN);
        assertThat(text("#why"))
                .contains(language == Language.EN ? "may have arrived" : "Puede que haya llegado");
        assertThat(text("#todo")).isNotBlank();
        TextArea content = stage.node("#content");
        String shown = FxTest.on(content::getText);
        assertThat(shown).contains("señales entre el ruido", "@lago.example");
        stage.picture(
                Path.of("target", "screens", "outbox-" + language.code() + "-" + mode + ".png"));
        assertThat(
                        FxTest.on(() ->
                                new ScreenLint()
                                        .look(
                                                content.getScene(),
                                                Pixels.of(content.getScene().snapshot(null)))))
                .isEmpty();
    }

    @Test
    void whatAPersonFoundOutSettlesIt() {
        OutgoingScreen screen = open(Language.EN, Theme.Mode.LIGHT, 1072, 720);
        long uncertain = count(State.UNCERTAIN);
        long sent = count(State.SENT);
        choose(State.UNCERTAIN);
        FxTest.run(() -> stage.<Button>node("#arrived").fire());
        stage.until(() -> screen.settled() && count(State.SENT) == sent + 1);
        choose(State.UNCERTAIN);
        FxTest.run(() -> stage.<Button>node("#retry").fire());
        stage.until(() -> screen.settled() && count(State.UNCERTAIN) == uncertain - 2);
        assertThat(count(State.WAITING)).isEqualTo(4);
        choose(State.FAILED);
        Button arrived = stage.node("#arrived");
        boolean offered = FxTest.on(arrived::isVisible);
        assertThat(offered).as("a failed mail did not arrive").isFalse();
        FxTest.run(() -> stage.<Button>node("#discard").fire());
        stage.until(() -> screen.settled() && count(State.DISCARDED) == 1);
    }

    @Test
    void everyFailedOneIsTriedAgainAtOnce() {
        OutgoingScreen screen = open(Language.EN, Theme.Mode.LIGHT, 1072, 720);
        FxTest.run(() -> stage.<Button>node("#again").fire());
        stage.until(() -> screen.settled() && count(State.FAILED) == 0);
        assertThat(count(State.WAITING)).isEqualTo(9);
    }

    @Test
    void eachFilterShowsItsOwn() {
        OutgoingScreen screen = open(Language.EN, Theme.Mode.LIGHT, 1072, 720);
        TableView<OutgoingRow> table = stage.node("#table");
        stage.until(() -> table.getItems().size() == 9);
        SegmentedControl<OutgoingFilter> filter = stage.node("#filter");
        FxTest.run(() -> filter.valueProperty().set(OutgoingFilter.HELD));
        stage.until(() -> screen.settled() && table.getItems().size() == 3);
        State first = FxTest.on(() -> table.getItems().getFirst().command().state());
        assertThat(first).isEqualTo(State.SUPPRESSED);
        assertThat(text("#why")).isEqualTo("Has unsubscribed or complained");
        Button retry = stage.node("#retry");
        boolean offered = FxTest.on(retry::isVisible);
        assertThat(offered).isFalse();
    }
}
