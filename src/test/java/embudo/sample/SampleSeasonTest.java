package embudo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class SampleSeasonTest {
    private static final Path FOLDER = Path.of("sample-data");

    @Test
    void theFilesAreWhatTheGeneratorMakes() throws Exception {
        Map<String, byte[]> made = SampleSeason.files();
        for (Map.Entry<String, byte[]> file : made.entrySet())
            assertThat(Files.readAllBytes(FOLDER.resolve(file.getKey())))
                    .as(file.getKey())
                    .isEqualTo(file.getValue());
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(p -> p.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(made.keySet().stream(), Stream.of("README.md")).toList());
        }
    }

    @Test
    void theOrderNamesEveryTableOnce() throws Exception {
        List<String> order = Files.readAllLines(FOLDER.resolve("ORDER.txt"));
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(order)
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(p -> p.getFileName().toString())
                                    .filter(name -> name.endsWith(".csv"))
                                    .toList());
        }
        assertThat(order.getFirst()).isEqualTo("contacts-hubspot.csv");
    }

    @Test
    void everyAddressIsInventedAndTheWholeIsSmall() throws Exception {
        Pattern address = Pattern.compile("[^\\s,\"]+@([^\\s,\"]+)");
        long bytes = 0;
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
                Matcher m = address.matcher(Files.readString(file, StandardCharsets.UTF_8));
                while (m.find()) assertThat(m.group(1)).endsWith(".example");
            }
        }
        assertThat(bytes).isBetween(500_000L, 3_000_000L);
    }
}
