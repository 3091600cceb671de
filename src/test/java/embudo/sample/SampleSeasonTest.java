package embudo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
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
    private static Map<String, byte[]> made;

    @BeforeAll
    static void make() {
        made = SampleSeason.files(new Season(false));
    }

    @Test
    void theFilesAreWhatTheGeneratorMakes() throws Exception {
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
    void theOrderBeginsWithPeopleAndNamesNothingTwice() throws Exception {
        List<String> order = Files.readAllLines(FOLDER.resolve("ORDER.txt"));
        assertThat(order).doesNotHaveDuplicates().allMatch(name -> name.endsWith(".csv"));
        assertThat(made.keySet()).containsAll(order);
        assertThat(order.getFirst()).isEqualTo("contacts-hubspot.csv");
    }

    @Test
    void everyAddressIsInventedAndTheWholeIsSmall() throws Exception {
        Pattern address = Pattern.compile("[^\\s,\"]+@([^\\s,\"]+)");
        long bytes = 0;
        for (String name : made.keySet()) {
            bytes += Files.size(FOLDER.resolve(name));
            String text = Files.readString(FOLDER.resolve(name), StandardCharsets.UTF_8);
            Matcher m = address.matcher(text);
            while (m.find()) if (!m.group(1).endsWith(".example")) assertThat(m.group()).isNull();
        }
        assertThat(bytes).isBetween(8_000_000L, 12_000_000L);
    }

    @Test
    void everyWebinarHasItsOwnTitle() {
        assertThat(Editions.all()).extracting(Edition::title).doesNotHaveDuplicates().hasSize(19);
        assertThat(Editions.all()).extracting(Edition::id).doesNotHaveDuplicates();
    }

    @Test
    void addressesAreOnePersonsOnly() throws Exception {
        assertThat(
                        Files.readAllLines(FOLDER.resolve("contacts-hubspot.csv")).stream()
                                .skip(1)
                                .map(line -> line.split(",")[3]))
                .hasSize(Season.PEOPLE + Doubles.PAIRS)
                .doesNotHaveDuplicates();
    }
}
