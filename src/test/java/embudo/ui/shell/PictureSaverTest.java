package embudo.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import embudo.kernel.Language;
import embudo.ui.FakeServices;
import embudo.ui.FxTest;
import embudo.ui.kit.ChartCanvas;
import embudo.ui.kit.ChartsInSight;
import embudo.ui.kit.FileAsker;
import embudo.ui.kit.Theme;
import embudo.ui.settings.SettingsScreen;
import embudo.ui.today.TodayScreen;

import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A chart is saved from its own menu and by keys alone. */
@ExtendWith(FxTest.class)
class PictureSaverTest implements FileAsker {
    @TempDir Path folder;
    private final FakeServices fakes = new FakeServices();
    private Shell shell;
    private Stage stage;
    private String proposed;

    @BeforeEach
    void open() {
        FxTest.run(() -> {
            shell =
                    new Shell(
                            fakes.work,
                            fakes.notices,
                            fakes.ticker,
                            Language.EN,
                            Theme.Mode.LIGHT,
                            this);
            var services = fakes.services();
            shell.ready(
                    services,
                    List.of(
                            new TodayScreen(services, shell.desk()),
                            new SettingsScreen(services, shell.desk(), "0.1.0")),
                    List.of(),
                    people -> {});
            Scene scene = new Scene(shell.root(), 1366, 768);
            shell.desk().theme().dress(scene);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
        });
        await().until(() -> FxTest.on(() -> shell.settled() && trend().drawing() != null));
    }

    @AfterEach
    void close() {
        FxTest.run(() -> {
            shell.close();
            stage.close();
        });
        fakes.close();
    }

    private ChartCanvas trend() {
        return (ChartCanvas) stage.getScene().lookup("#trend .chart-canvas");
    }

    private Path written() {
        Path file = folder.resolve(proposed);
        await().until(() ->
                Files.exists(file) && Files.size(file) > 0 && FxTest.on(shell::settled));
        return file;
    }

    private void keys() {
        FxTest.run(() ->
                Event.fireEvent(
                        stage.getScene().getFocusOwner() == null
                                ? shell.root()
                                : stage.getScene().getFocusOwner(),
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED,
                                "",
                                "",
                                KeyCode.S,
                                true,
                                true,
                                false,
                                false)));
    }

    private static List<MenuItem> offered() {
        return FxTest.on(() ->
                Window.getWindows().stream()
                        .filter(w -> w instanceof ContextMenu && w.isShowing())
                        .map(w -> List.copyOf(((ContextMenu) w).getItems()))
                        .findFirst()
                        .orElse(List.of()));
    }

    @Test
    void theChartThatHasTheKeysIsSavedInTheThemesColours() throws Exception {
        FxTest.run(() -> trend().requestFocus());
        keys();
        String svg = Files.readString(written());
        assertThat(svg).contains("#0072b2").contains("fill=\"#ffffff\"");
        assertThat(svg)
                .contains("<desc>" + FxTest.on(() -> trend().drawing().words()).substring(0, 12));
    }

    @Test
    void withoutAChartAtTheKeysThereIsAChoiceOfAllInSight() throws Exception {
        FxTest.run(() -> stage.getScene().lookup("#nav-today").requestFocus());
        keys();
        List<MenuItem> items = offered();
        List<ChartsInSight.Chart> charts = FxTest.on(() -> ChartsInSight.of(shell.screen()));
        assertThat(items).hasSameSizeAs(charts).hasSizeGreaterThan(1);
        int funnel = charts.stream().map(ChartsInSight.Chart::id).toList().indexOf("funnelTable");
        FxTest.run(() -> items.get(funnel).fire());
        assertThat(Files.readString(written())).contains("Consideration").contains("<rect");
    }

    @Test
    void theRightButtonOpensTheChartsMenu() throws Exception {
        FxTest.run(() ->
                Event.fireEvent(
                        trend(),
                        new ContextMenuEvent(
                                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                                10,
                                10,
                                400,
                                300,
                                false,
                                new PickResult(trend(), 10, 10))));
        assertThat(offered())
                .extracting(MenuItem::getText)
                .containsExactly("Save chart as a picture");
        FxTest.run(() -> offered().getFirst().fire());
        assertThat(Files.readString(written())).startsWith("<?xml");
    }

    /** A screen without charts offers nothing to save. */
    @Test
    void nothingIsOfferedWhereNothingIsDrawn() {
        FxTest.run(() -> shell.openScreen("settings"));
        await().until(() -> FxTest.on(shell::settled));
        boolean possible =
                FxTest.on(() ->
                        shell.desk()
                                .actions()
                                .byId("picture.save")
                                .orElseThrow()
                                .possible()
                                .getAsBoolean());
        assertThat(possible).isFalse();
    }

    @Test
    void namesOfFilesAreNamesEverywhere() {
        assertThat(PictureSaver.fileName("¿Cuántos volvieron? 38 % / «más»"))
                .isEqualTo("cuantos-volvieron-38-mas");
        assertThat(PictureSaver.fileName("Very long ".repeat(20)).length()).isLessThan(61);
        assertThat(PictureSaver.fileName("日本")).isEqualTo("chart");
    }

    @Override
    public Optional<Path> open(Window owner, String title) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> save(Window owner, String title, String name, String... endings) {
        assertThat(endings).containsExactly("svg", "png");
        proposed = name + ".svg";
        return Optional.of(folder.resolve(proposed));
    }

    @Override
    public Optional<Path> folder(Window owner, String title) {
        return Optional.empty();
    }
}
