package embudo.app;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.ui.snapshot.Coverage;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

/** Every screen in every language, theme, size and text size. */
class WholeTourLongTest {
    @Test
    void theLintFindsNothingInAnyCombination() {
        Path out = Path.of("target", "tour-full").toAbsolutePath();
        assertThat(WholeTourTest.tour(out, Coverage.FULL)).isEmpty();
    }
}
