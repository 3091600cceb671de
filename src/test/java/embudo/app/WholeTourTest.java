package embudo.app;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.cli.Terminal;
import embudo.kernel.Language;
import embudo.text.Texts;

import org.junit.jupiter.api.Test;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tour over the real store and sample season; what it leaves in {@code target/tour} is for
 * looking at.
 */
class WholeTourTest {
    @Test
    void everyScreenIsDrawnInBothLanguagesAndThemesAndTheLintFindsNothing() throws Exception {
        Path out = Path.of("target", "tour").toAbsolutePath();
        PrintStream silence = new PrintStream(OutputStream.nullOutputStream());
        List<String> findings =
                Pictures.tour(
                        out,
                        false,
                        new Terminal(
                                silence, silence, out, Texts.of(Language.EN), false, () -> false));
        assertThat(findings).isEmpty();
        for (String screen : Screens.IDS)
            for (String language : List.of("en", "es"))
                for (String theme : List.of("light", "dark"))
                    for (String size : List.of("1280x800", "1366x768", "1920x1080"))
                        assertThat(
                                        out.resolve(
                                                screen + "-" + language + "-" + theme + "-" + size
                                                        + ".png"))
                                .isNotEmptyFile();
        assertThat(out.resolve("contact-sheet.png")).isNotEmptyFile();
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.filter(f -> f.toString().endsWith(".pdf"))).hasSize(4);
        }
    }
}
