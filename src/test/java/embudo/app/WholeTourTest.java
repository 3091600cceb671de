package embudo.app;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.cli.Terminal;
import embudo.kernel.Language;
import embudo.text.Texts;
import embudo.ui.snapshot.Coverage;

import org.junit.jupiter.api.Test;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tour over the real store and sample season; what it leaves in {@code target/tour} is for
 * looking at. All combinations are in {@link WholeTourLongTest}.
 */
class WholeTourTest {
    @Test
    void everyScreenIsDrawnAndTheLintFindsNothing() throws Exception {
        Path out = Path.of("target", "tour").toAbsolutePath();
        assertThat(tour(out, Coverage.PAIRS)).isEmpty();
        for (String screen : Screens.IDS)
            for (String shot :
                    List.of(
                            "en-light-1366x768",
                            "es-light-1366x768",
                            "en-contrast-1366x768",
                            "es-dark-1366x768",
                            "es-light-1920x1080-200"))
                assertThat(out.resolve(screen + "-" + shot + ".png")).isNotEmptyFile();
        assertThat(out.resolve("contact-sheet.png")).isNotEmptyFile();
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.filter(f -> f.toString().endsWith(".pdf"))).hasSize(4);
        }
    }

    static List<String> tour(Path out, Coverage coverage) {
        PrintStream silence = new PrintStream(OutputStream.nullOutputStream());
        return Pictures.tour(
                out,
                false,
                coverage,
                new Terminal(silence, silence, out, Texts.of(Language.EN), false, () -> false));
    }
}
