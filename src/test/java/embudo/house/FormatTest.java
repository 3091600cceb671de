package embudo.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Every source file is in the project's format; {@code mvn exec:exec@format} brings it there. */
class FormatTest {
    @Test
    void everyFileIsFormatted() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Path file : Format.files(Path.of("src"))) {
            String source = Files.readString(file);
            if (!Format.apply(source).equals(source)) wrong.add(file.toString());
        }
        assertThat(wrong).as("run: mvn -q test-compile exec:exec@format").isEmpty();
    }

    @Test
    void anUnformattedFileIsNoticed() throws Exception {
        assertThat(Format.apply("class A{int x;}")).isNotEqualTo("class A{int x;}");
    }
}
