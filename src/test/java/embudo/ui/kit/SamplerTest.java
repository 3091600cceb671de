package embudo.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.ui.FxTest;
import embudo.ui.snapshot.Finding;
import embudo.ui.snapshot.Pixels;
import embudo.ui.snapshot.Png;
import embudo.ui.snapshot.ScreenLint;

import javafx.scene.Scene;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.util.List;

@ExtendWith(FxTest.class)
class SamplerTest {
    @ParameterizedTest
    @EnumSource(
            value = Theme.Mode.class,
            names = {"LIGHT", "DARK"})
    void everyComponentIsReadableInBothThemes(Theme.Mode mode) {
        List<Finding> findings =
                FxTest.on(() -> {
                    Scene scene = new Scene(Sampler.sheet(), 1000, 760);
                    new Theme(mode).dress(scene);
                    for (int i = 0; i < 3; i++) {
                        scene.getRoot().applyCss();
                        scene.getRoot().layout();
                    }
                    Pixels pixels = Pixels.of(scene.snapshot(null));
                    Png.write(pixels, Path.of("target", "sampler-" + mode.key() + ".png"));
                    return new ScreenLint().look(scene, pixels);
                });
        assertThat(findings).isEmpty();
    }
}
