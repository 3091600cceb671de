package embudo.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.kernel.Language;
import embudo.ui.FakeCare;
import embudo.ui.FakeImporter;
import embudo.ui.FakeSending;
import embudo.ui.FakeServices;
import embudo.ui.FxTest;
import embudo.ui.ScreenStage;
import embudo.ui.Windows;
import embudo.ui.kit.Theme;
import embudo.ui.snapshot.Pixels;
import embudo.ui.snapshot.ScreenLint;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;

/** The question before a restore, of a sound and of a damaged backup. */
@ExtendWith(FxTest.class)
class RestorePicturesTest {
    @ParameterizedTest
    @CsvSource({"EN, LIGHT, true", "ES, DARK, true", "ES, LIGHT, false", "EN, DARK, false"})
    void saysAllThatItDoes(Language language, Theme.Mode mode, boolean sound) {
        FakeServices fakes = new FakeServices();
        FakeCare care = new FakeCare().with(1, true, sound);
        FakeImporter.behind(fakes);
        FakeSending.behind(fakes, false);
        fakes.maintenance = care;
        fakes.care = care;
        try (ScreenStage stage = new ScreenStage(fakes, language, mode)) {
            SettingsScreen screen =
                    stage.show(d -> new SettingsScreen(fakes.services(), d, "0.1.0"), 1072, 800);
            stage.until(screen::settled);
            Button restore =
                    FxTest.on(() -> (Button) stage.<Node>node("#backups").lookup("#restore-0"));
            FxTest.run(restore::fire);
            Scene dialog = FxTest.on(() -> Windows.top().getScene());
            String name = "restore-%s-%s-%s.png".formatted(language.code(), mode, sound);
            ScreenStage.write(dialog, Path.of("target", "screens", name));
            assertThat(
                            FxTest.on(() ->
                                    new ScreenLint()
                                            .look(dialog, Pixels.of(dialog.snapshot(null)))))
                    .isEmpty();
            FxTest.run(() -> Windows.top().hide());
        }
    }
}
