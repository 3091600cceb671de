package embudo.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import embudo.kernel.Language;
import embudo.ui.FakeCare;
import embudo.ui.FakePeople;
import embudo.ui.FakeServices;
import embudo.ui.FxTest;
import embudo.ui.find.FileFinder;
import embudo.ui.find.LeadFinder;
import embudo.ui.kit.Theme;
import embudo.ui.settings.SettingsScreen;
import embudo.ui.snapshot.Finding;
import embudo.ui.snapshot.Pixels;
import embudo.ui.snapshot.Png;
import embudo.ui.snapshot.ScreenLint;
import embudo.ui.today.TodayScreen;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

@ExtendWith(FxTest.class)
class PaletteTest {
    private final FakeServices fakes = new FakeServices();
    private Shell shell;
    private Stage stage;

    @BeforeEach
    void open() {
        FakePeople.behind(fakes);
        fakes.maintenance = new FakeCare();
        FxTest.run(() -> {
            shell =
                    new Shell(
                            fakes.work, fakes.notices, fakes.ticker, Language.EN, Theme.Mode.LIGHT);
            var services = fakes.services();
            shell.ready(
                    services,
                    List.of(
                            new TodayScreen(services, shell.desk()),
                            new SettingsScreen(services, shell.desk(), "0.1.0")),
                    List.of(
                            new LeadFinder(services.leads(), services.contacts(), shell),
                            new FileFinder(Path.of("/"), shell)),
                    people -> {});
            Scene scene = new Scene(shell.root(), 1366, 768);
            shell.desk().theme().dress(scene);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
        });
        settle();
    }

    @AfterEach
    void close() {
        FxTest.run(() -> {
            shell.close();
            stage.close();
        });
        fakes.close();
    }

    @Test
    void aScreenOpensByItsLettersAndEnter() {
        press(KeyCode.K, true);
        assertThat(node("#palette").isVisible()).isTrue();
        type("set");
        assertThat(titles().getFirst()).isEqualTo("Settings");
        press(KeyCode.ENTER, false);
        assertThat(shell.current()).isEqualTo("settings");
        assertThat(node("#palette").isVisible()).isFalse();
        press(KeyCode.K, true);
        settle();
        assertThat(titles().getFirst()).as("opened last").isEqualTo("Settings");
        picture("palette-recent");
    }

    @Test
    void leadsAreFoundByNameAndByPartOfTheirAddress() {
        press(KeyCode.K, true);
        String name =
                fakes.leads.page(embudo.domain.LeadQuery.all(), 0, 1).rows().getFirst().name();
        type(name.substring(0, 4));
        assertThat(titles()).anyMatch(t -> t.equals(name));
        picture("palette-leads");
    }

    /** The list holds nine: Ctrl and a number opens any; arrows reach any in four and Enter. */
    @Test
    void everythingShownIsReachableWithinFourKeys() {
        press(KeyCode.K, true);
        type("te");
        List<Hit> hits = hits();
        assertThat(hits).hasSizeBetween(3, PaletteModel.MOST);
        assertThat(PaletteModel.MOST / 2).isLessThanOrEqualTo(4);
        press(KeyCode.UP, false);
        assertThat(list().getSelectionModel().getSelectedIndex()).isEqualTo(hits.size() - 1);
        int at = titles().indexOf("Larger text") + 1;
        press(KeyCode.valueOf("DIGIT" + at), true);
        assertThat(node("#palette").isVisible()).isFalse();
        assertThat(shell.desk().theme().textSizeProperty().get()).isEqualTo(125);
    }

    @Test
    void aPathThatIsTypedIsOfferedForImport(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("people.csv"), "email\n");
        press(KeyCode.K, true);
        type(file.toString());
        assertThat(titles()).containsExactly("people.csv");
    }

    @Test
    void shortcutsOpenAsASheetAndEscapeClosesIt() {
        press(KeyCode.F1, false);
        assertThat(node(".side-panel").isVisible()).isTrue();
        assertThat(stage.getScene().getRoot().lookupAll(".key")).hasSizeGreaterThan(10);
        picture("shortcuts");
        press(KeyCode.ESCAPE, false);
        assertThat(node(".side-panel").isVisible()).isFalse();
    }

    @Test
    void otherDatesAreChosenInAPanelAroundAWebinar() {
        press(KeyCode.D, true);
        assertThat(node("#period-use")).isNotNull();
        picture("dates");
        FxTest.run(() -> ((Button) node("#day-2026-11-03")).fire());
        FxTest.run(() -> ((Button) node("#day-2026-11-09")).fire());
        FxTest.run(() -> ((Button) node("#period-use")).fire());
        settle();
        assertThat(((MenuButton) node("#period")).getText()).isEqualTo("3 Nov – 9 Nov 2026");
        assertThat(FxTest.on(() -> shell.current())).isEqualTo("today");
    }

    private void press(KeyCode code, boolean control) {
        FxTest.run(() -> {
            var target = stage.getScene().getFocusOwner();
            var e = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false);
            javafx.event.Event.fireEvent(target == null ? stage.getScene().getRoot() : target, e);
        });
    }

    private void type(String text) {
        FxTest.run(() -> ((TextField) node("#palette-field")).setText(text));
        settle();
    }

    private void settle() {
        await().until(() -> FxTest.on(shell::settled));
    }

    @SuppressWarnings("unchecked") // the palette's list holds hits
    private ListView<Hit> list() {
        return (ListView<Hit>) node("#palette-list");
    }

    private List<Hit> hits() {
        return FxTest.on(() -> List.copyOf(list().getItems()));
    }

    private List<String> titles() {
        return hits().stream().map(h -> h.found().title()).toList();
    }

    private javafx.scene.Node node(String css) {
        return FxTest.on(() -> stage.getScene().lookup(css));
    }

    private void picture(String name) {
        var findings =
                FxTest.on(() -> {
                    stage.getScene().getRoot().applyCss();
                    stage.getScene().getRoot().layout();
                    Pixels pixels = Pixels.of(stage.getScene().snapshot(null));
                    Png.write(pixels, Path.of("target", "screens", name + ".png"));
                    return new ScreenLint().look(stage.getScene(), pixels);
                });
        // What lies dimmed or covered beneath is looked at elsewhere.
        assertThat(findings)
                .filteredOn(f ->
                        f.check() == Finding.Check.TRUNCATED || f.check() == Finding.Check.OUTSIDE)
                .isEmpty();
    }
}
