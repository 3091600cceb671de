package embudo.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import embudo.domain.Actor;
import embudo.domain.Settings;
import embudo.kernel.Language;
import embudo.ui.FakeServices;
import embudo.ui.FakeTasks;
import embudo.ui.FxTest;
import embudo.ui.Windows;
import embudo.ui.kit.Desk;
import embudo.ui.kit.PeopleScreen;
import embudo.ui.kit.Screen;
import embudo.ui.kit.Theme;
import embudo.ui.kit.Toast;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

@ExtendWith(FxTest.class)
class ShellTest {
    private final FakeServices fakes = new FakeServices();
    private final List<String> events = new ArrayList<>();
    private Set<Long> sent = Set.of();
    private Shell shell;

    @AfterEach
    void close() {
        FxTest.run(shell::close);
        assertThat(fakes.notices.size()).as("subscriptions left").isZero();
        fakes.close();
    }

    @Test
    void showsAnOpeningStateBeforeAnyServiceRuns() {
        shell =
                FxTest.on(() ->
                        new Shell(
                                fakes.work,
                                fakes.notices,
                                fakes.ticker,
                                Language.ES,
                                Theme.Mode.LIGHT));
        FxTest.run(() -> {
            new Scene(shell.root());
            shell.root().applyCss();
        });
        Node opening = FxTest.on(() -> shell.root().lookup("#opening"));
        assertThat(texts(opening)).contains("Abriendo el espacio de trabajo…");
    }

    @Test
    void oneScreenIsAttachedAtATime() {
        open();
        FxTest.run(() -> shell.openScreen("leads"));
        FxTest.run(() -> shell.openScreen("nowhere"));
        assertThat(events).containsExactly("today+", "today-", "leads+");
        assertThat(shell.current()).isEqualTo("leads");
        ToggleButton entry = FxTest.on(() -> (ToggleButton) shell.root().lookup("#nav-leads"));
        assertThat(entry.isSelected()).isTrue();
    }

    @Test
    void whatWaitsIsCountedBesideItsScreen() {
        fakes.cases = FakeTasks.some().cases();
        open();
        settle();
        Label tasks = FxTest.on(() -> (Label) shell.root().lookup("#count-tasks"));
        await().until(() -> FxTest.on(tasks::isVisible));
        // The late call and the approval; what is due the day after tomorrow waits for nobody.
        assertThat(FxTest.on(tasks::getText)).isEqualTo("2");
        ToggleButton entry = FxTest.on(() -> (ToggleButton) shell.root().lookup("#nav-tasks"));
        assertThat(FxTest.on(entry::getAccessibleText)).isEqualTo("Tasks · 2");
        Label leads = FxTest.on(() -> (Label) shell.root().lookup("#count-leads"));
        assertThat(FxTest.on(leads::isVisible)).isFalse();
    }

    @Test
    void controlAndANumberOpenTheScreenInThatPlace() {
        open();
        FxTest.run(() ->
                shell.root()
                        .fireEvent(
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        KeyCode.DIGIT2,
                                        false,
                                        true,
                                        false,
                                        false)));
        assertThat(shell.current()).isEqualTo("leads");
    }

    @Test
    void peopleOpenInTheScreenThatListsThemAndSendingGoesToTheDialog() {
        open();
        FxTest.run(() -> shell.openLeads("Bought", Set.of(1L, 2L)));
        FxTest.run(() -> shell.sendLeads(Set.of(7L)));
        assertThat(events).last().isEqualTo("leads shows Bought [1, 2]");
        assertThat(sent).containsExactly(7L);
    }

    @Test
    void theLanguageChangesEverythingInSightAndIsKept() {
        open();
        settle();
        FxTest.run(() ->
                shell.root().lookupAll(".toggle-button").stream()
                        .filter(n -> ((ToggleButton) n).getText().equals("ES"))
                        .forEach(n -> ((ToggleButton) n).fire()));
        settle();
        ToggleButton entry = FxTest.on(() -> (ToggleButton) shell.root().lookup("#nav-today"));
        assertThat(entry.getText()).isEqualTo("Hoy");
        assertThat(shell.desk().status().linkProperty().get())
                .isEqualTo("Sin conexión · 14 acciones en espera");
        assertThat(shell.desk().status().ageProperty().get())
                .isEqualTo("Datos de las 14:30 · hace 2 min");
        await().untilAsserted(() ->
                assertThat(fakes.settings.get(Settings.LANGUAGE, "")).isEqualTo("es"));
    }

    @Test
    void theThemeSwitchTurnsTheSceneDarkAndIsKept() {
        open();
        Scene scene = FxTest.on(() -> shell.root().getScene());
        assertThat(scene.getStylesheets()).anyMatch(s -> s.endsWith("light.css"));
        FxTest.run(() -> ((Button) shell.root().lookup("#theme")).fire());
        assertThat(scene.getStylesheets())
                .anyMatch(s -> s.endsWith("dark.css"))
                .noneMatch(s -> s.endsWith("light.css"));
        await().untilAsserted(
                        () -> assertThat(fakes.settings.get(Settings.THEME, "")).isEqualTo("dark"));
    }

    @Test
    void whatTheSettingsScreenSavesIsFollowed() {
        open();
        settle();
        fakes.settings.put(Settings.LANGUAGE, "es", Actor.WINDOW);
        await().until(() -> FxTest.on(() -> shell.desk().words().language()) == Language.ES);
        assertThat(shell.desk().words().get("ui.today.name")).isEqualTo("Hoy");
    }

    @Test
    void thePillExplainsAndTakesTheWindowOnline() {
        open();
        settle();
        FxTest.run(shell.desk().status()::linkPressed);
        Button go =
                FxTest.on(() ->
                        shell.root().lookupAll(".toast .button").stream()
                                .map(Button.class::cast)
                                .filter(b -> "Go online".equals(b.getText()))
                                .findFirst()
                                .orElseThrow());
        FxTest.run(go::fire);
        await().until(() -> !fakes.outbox.link().offline());
        await().untilAsserted(() ->
                assertThat(FxTest.on(() -> shell.desk().status().linkProperty().get())).isEmpty());
    }

    @Test
    void aToastsActionRunsOnceAndTheToastLeaves() {
        open();
        FxTest.run(() ->
                shell.desk()
                        .toaster()
                        .show(
                                Toast.undoable(
                                        "955 rows imported", "Undo", () -> events.add("undone"))));
        FxTest.run(() -> ((Button) shell.root().lookup(".toast .link")).fire());
        assertThat(events).last().isEqualTo("undone");
        assertThat((Object) FxTest.on(() -> shell.root().lookup(".toast"))).isNull();
    }

    private void open() {
        shell =
                FxTest.on(() -> {
                    Shell opened =
                            Windows.open(
                                    fakes,
                                    Language.EN,
                                    Theme.Mode.LIGHT,
                                    this::screens,
                                    people -> sent = people);
                    Scene scene = new Scene(opened.root(), 1280, 720);
                    opened.desk().theme().dress(scene);
                    opened.root().applyCss();
                    opened.root().layout();
                    return opened;
                });
    }

    private List<Screen> screens(Desk desk) {
        return List.of(
                new Plain("today", "ui.today.name", events),
                new Listing(new Plain("leads", "ui.today.calls.title", events)),
                new Plain("tasks", "ui.tasks.name", events));
    }

    private void settle() {
        await().until(() -> FxTest.on(shell::settled));
    }

    private static List<String> texts(Node node) {
        return FxTest.on(
                () -> node.lookupAll(".label").stream().map(n -> ((Label) n).getText()).toList());
    }

    /** A screen that only notes what happens to it. */
    private record Plain(String id, String nameKey, List<String> events) implements Screen {
        @Override
        public String icon() {
            return "fth-activity";
        }

        @Override
        public Node view() {
            return new Label(id);
        }

        @Override
        public void attach() {
            events.add(id + "+");
        }

        @Override
        public void detach() {
            events.add(id + "-");
        }

        @Override
        public boolean settled() {
            return true;
        }
    }

    /** One that can also list people. */
    private record Listing(Plain plain) implements PeopleScreen {
        @Override
        public String id() {
            return plain.id();
        }

        @Override
        public String nameKey() {
            return plain.nameKey();
        }

        @Override
        public String icon() {
            return plain.icon();
        }

        @Override
        public Node view() {
            return plain.view();
        }

        @Override
        public void attach() {
            plain.attach();
        }

        @Override
        public void detach() {
            plain.detach();
        }

        @Override
        public boolean settled() {
            return plain.settled();
        }

        @Override
        public void showPeople(String title, Set<Long> people) {
            plain.events().add(id() + " shows " + title + " " + people.stream().sorted().toList());
        }
    }
}
