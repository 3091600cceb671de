package embudo.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The page about imports says of every declared kind what the catalogue says. */
class ImportsPageTest {
    static List<FileKind> kinds() {
        return Catalog.load().files();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void namesKeyAndCorrection(FileKind kind) throws IOException {
        assertThat(Files.readString(Path.of("src/site/imports.md")))
                .contains(
                        "| `%s` | %s | %s |"
                                .formatted(
                                        kind.key(),
                                        String.join(", ", kind.naturalKey()),
                                        kind.correction()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-')));
    }
}
