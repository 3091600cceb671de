package embudo.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.kernel.Progress;
import embudo.ui.FakeServices;
import embudo.ui.FxTest;
import embudo.ui.Windows;
import embudo.ui.sampler.SamplerScreen;
import embudo.ui.snapshot.Coverage;
import embudo.ui.snapshot.Tour;
import embudo.ui.welcome.WelcomeScreen;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.nio.file.Path;
import java.util.List;

@ExtendWith(FxTest.class)
class SamplerTest {
    @Test
    void everyPartAndTheFirstPageAreReadableInEveryTheme() {
        try (FakeServices fakes = new FakeServices()) {
            Tour.Result result =
                    new Tour(
                                    (language, mode) ->
                                            Windows.open(
                                                    fakes,
                                                    language,
                                                    mode,
                                                    desk ->
                                                            List.of(
                                                                    new SamplerScreen(desk),
                                                                    new WelcomeScreen(
                                                                            desk, sample -> {})),
                                                    people -> {}),
                                    Path.of("target", "sampler"),
                                    Coverage.PAIRS)
                            .run(List.of("sampler", "welcome"), Progress.NONE);
            assertThat(result.findings()).isEmpty();
        }
    }
}
