package embudo.ui.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.flow.Task;
import embudo.kernel.Language;
import embudo.ui.FakePeople;
import embudo.ui.FakeServices;
import embudo.ui.FakeTasks;
import embudo.ui.FxTest;
import embudo.ui.ScreenStage;
import embudo.ui.kit.Theme;
import embudo.ui.snapshot.Pixels;
import embudo.ui.snapshot.ScreenLint;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

@ExtendWith(FxTest.class)
class TasksScreenTest {
    private static final Instant NOW = FakeServices.NOW;
    private final FakeServices fakes = new FakeServices();
    private final FakeTasks tasks = FakeTasks.some();
    private ScreenStage stage;

    @AfterEach
    void close() {
        stage.close();
        fakes.close();
    }

    private TasksScreen open(Language language, Theme.Mode mode, int width, int height) {
        stage = new ScreenStage(fakes, language, mode);
        TasksScreen screen = stage.show(d -> new TasksScreen(fakes.services(), d), width, height);
        stage.until(screen::settled);
        return screen;
    }

    private void press(TasksScreen screen, String button) {
        Button b = stage.node(button);
        FxTest.run(b::fire);
        stage.until(screen::settled);
    }

    private List<Long> shown() {
        ListView<Task> list = stage.node("#list");
        return FxTest.on(() -> list.getItems().stream().map(Task::id).toList());
    }

    private void select(int row) {
        ListView<Task> list = stage.node("#list");
        FxTest.run(() -> list.getSelectionModel().select(row));
    }

    @ParameterizedTest
    @CsvSource({"EN, LIGHT, 1072, 800", "ES, DARK, 1072, 720", "ES, LIGHT, 1072, 800"})
    void callsAndTasksByUrgency(Language language, Theme.Mode mode, int width, int height) {
        fakes.cases = tasks.cases();
        FakePeople.behind(fakes);
        open(language, mode, width, height);
        assertThat(shown()).containsExactly(1L, 2L, 3L);
        ListView<?> calls = stage.node("#calls");
        assertThat(FxTest.on(() -> calls.getItems().size())).isBetween(1, 10);
        Node list = stage.node("#list");
        stage.picture(
                Path.of("target", "screens", "tasks-" + language.code() + "-" + mode + ".png"));
        assertThat(
                        FxTest.on(() ->
                                new ScreenLint()
                                        .look(
                                                list.getScene(),
                                                Pixels.of(list.getScene().snapshot(null)))))
                .isEmpty();
    }

    @Test
    void doneRefusedPostponedAndTakenBack() {
        fakes.cases = tasks.cases();
        TasksScreen screen = open(Language.EN, Theme.Mode.LIGHT, 1072, 800);
        press(screen, "#done");
        assertThat(tasks.of(1).state()).isEqualTo(Task.State.DONE);
        assertThat(shown()).containsExactly(2L, 3L);
        FxTest.run(() -> stage.desk.edits().undo());
        stage.until(() -> screen.settled() && shown().size() == 3);
        assertThat(tasks.of(1).state()).isEqualTo(Task.State.OPEN);
        select(2);
        press(screen, "#postpone");
        assertThat(tasks.of(3).dueAt()).isEqualTo(NOW.plus(Duration.ofHours(50)));
        press(screen, "#refuse");
        assertThat(tasks.of(3).state()).isEqualTo(Task.State.REFUSED);
    }

    @Test
    void anApprovalIsDecidedAndSaysSo() {
        fakes.cases = tasks.cases();
        TasksScreen screen = open(Language.EN, Theme.Mode.LIGHT, 1072, 800);
        select(1);
        Labeled done = stage.node("#done");
        Labeled refuse = stage.node("#refuse");
        assertThat(FxTest.on(done::getText)).isEqualTo("Agree");
        assertThat(FxTest.on(refuse::getText)).isEqualTo("Refuse");
        Button lead = stage.node("#lead");
        assertThat(FxTest.on(lead::isDisabled)).as("about nobody").isTrue();
        press(screen, "#done");
        assertThat(tasks.of(2).state()).isEqualTo(Task.State.DONE);
        assertThat(FxTest.on(() -> stage.desk.edits().past().size()))
                .as("what has gone on can't be taken back")
                .isZero();
    }

    @Test
    void givenToSomebodyAndTheLeadOpened() {
        fakes.cases = tasks.cases();
        open(Language.EN, Theme.Mode.LIGHT, 1072, 800);
        TasksViewModel model = FxTest.on(() -> new TasksViewModel(fakes.services(), stage.desk));
        FxTest.run(model::refresh);
        stage.until(model::settled);
        FxTest.run(() -> model.assign(" Luis "));
        stage.until(model::settled);
        assertThat(tasks.of(1).assignee()).isEqualTo("Luis");
        FxTest.run(model::openLead);
        assertThat(stage.ways).isNotEmpty();
    }

    @Test
    void nothingToDoIsSaid() {
        open(Language.EN, Theme.Mode.LIGHT, 1072, 800);
        Node calm = stage.node("#calm");
        assertThat(FxTest.on(calm::isVisible)).isTrue();
        Node actions = stage.node("#actions");
        assertThat(FxTest.on(actions::isVisible)).isFalse();
    }
}
