package embudo.ui.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.kernel.Progress;
import embudo.ui.FakeServices;
import embudo.ui.FxTest;
import embudo.ui.Windows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

@ExtendWith(FxTest.class)
class TourTest {
    @Test
    void everyPictureOfTodayIsTakenAndClean() throws Exception {
        Path folder = Path.of("target", "tour-today");
        try (FakeServices fakes = new FakeServices()) {
            Tour.Result result =
                    new Tour((language, mode) -> Windows.open(fakes, language, mode), folder)
                            .run(List.of("today"), Progress.NONE);
            assertThat(result.pictures()).hasSize(12).allMatch(Files::isRegularFile);
            assertThat(result.contactSheet()).isRegularFile();
            assertThat(fakes.notices.size()).as("subscriptions left").isZero();
            assertThat(result.findings()).isEmpty();
        }
    }
}
