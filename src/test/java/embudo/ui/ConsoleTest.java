package embudo.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import embudo.kernel.Language;
import embudo.kernel.Problem;
import embudo.ui.kit.Theme;
import embudo.ui.snapshot.Pixels;
import embudo.ui.snapshot.ScreenLint;
import embudo.ui.today.TodayScreen;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

@ExtendWith(FxTest.class)
class ConsoleTest {
    private final FakeServices fakes = new FakeServices();
    private Stage stage;
    private Console console;

    @BeforeEach
    void open() {
        FxTest.run(() -> {
            stage = new Stage();
            console =
                    new Console(
                            stage,
                            fakes.work,
                            fakes.notices,
                            fakes.ticker,
                            Language.EN,
                            Theme.Mode.LIGHT,
                            embudo.ui.kit.FileAsker.system());
        });
    }

    @AfterEach
    void close() {
        console.close();
        FxTest.run(stage::close);
        assertThat(fakes.notices.size()).as("subscriptions left").isZero();
        fakes.close();
    }

    @Test
    void theWindowIsThereFirstAndTheScreensComeWhenTheServicesRun() {
        assertThat(FxTest.on(stage::isShowing)).isTrue();
        assertThat(FxTest.on(() -> stage.getScene().lookup("#opening").isVisible())).isTrue();
        console.ready(
                fakes.services(),
                desk -> List.of(new TodayScreen(fakes.services(), desk)),
                desk -> List.of(),
                people -> {});
        await().until(() -> FxTest.on(() -> stage.getScene().lookup("#tile-revenue") != null));
        MenuButton period = FxTest.on(() -> (MenuButton) stage.getScene().lookup("#period"));
        assertThat(period.getText()).isEqualTo("21 Oct – 19 Nov 2026");
        assertThat(period.getItems()).hasSize(7);
        FxTest.run(() -> period.getItems().getFirst().fire());
        assertThat(period.getText()).isEqualTo("13 Nov – 19 Nov 2026");
    }

    /** As a restore does it. */
    @Test
    void theServicesMayEndAndComeAnew() {
        for (int round = 0; round < 2; round++) {
            console.ready(
                    fakes.services(),
                    desk -> List.of(new TodayScreen(fakes.services(), desk)),
                    desk -> List.of(),
                    people -> {});
            await().until(() -> FxTest.on(() -> stage.getScene().lookup("#tile-revenue") != null));
            FxTest.run(() -> console.shell().pause("Reading"));
            assertThat(FxTest.on(() -> stage.getScene().lookup("#tile-revenue"))).isNull();
            assertThat(fakes.notices.size()).isZero();
        }
    }

    @Test
    void aStartThatFailsSaysWhy() {
        List<String> gone = new CopyOnWriteArrayList<>();
        console.failed(
                new Problem("ui.snapshot.unknown-screen", "x"),
                List.of(new Console.Way("app.failed.again", () -> gone.add("again"))));
        FxTest.run(() -> ((Button) stage.getScene().lookup("#app-failed-again")).fire());
        assertThat(gone).containsExactly("again");
        assertThat(
                        FxTest.on(() ->
                                stage.getScene().getRoot().lookupAll("#opening .label").stream()
                                        .map(n -> ((Label) n).getText())
                                        .toList()))
                .contains("There is no screen called \"x\".");
    }

    @ParameterizedTest
    @CsvSource({"EN, LIGHT", "EN, DARK", "ES, LIGHT", "ES, DARK"})
    void aStartThatFailsIsFitToBeSeen(Language language, Theme.Mode mode) {
        console.close();
        FxTest.run(stage::close);
        FxTest.run(() -> {
            stage = new Stage();
            console =
                    new Console(
                            stage,
                            fakes.work,
                            fakes.notices,
                            fakes.ticker,
                            language,
                            mode,
                            embudo.ui.kit.FileAsker.system());
        });
        console.failed(
                new Problem("store.damaged", "embudo.mv.db"),
                List.of(
                        new Console.Way("app.failed.restore", () -> {}),
                        new Console.Way("app.failed.again", () -> {}),
                        new Console.Way("app.failed.folder", () -> {})));
        await().until(() -> FxTest.on(() -> stage.getScene().lookup("#app-failed-again") != null));
        Path file = Path.of("target", "screens", "failed-" + language.code() + "-" + mode + ".png");
        ScreenStage.write(stage.getScene(), file);
        assertThat(
                        FxTest.on(() ->
                                new ScreenLint()
                                        .look(
                                                stage.getScene(),
                                                Pixels.of(stage.getScene().snapshot(null)))))
                .isEmpty();
    }
}
