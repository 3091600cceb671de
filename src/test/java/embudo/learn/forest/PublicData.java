package embudo.learn.forest;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import embudo.learn.data.Reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The public files to measure against; a test is skipped where they are absent. */
public final class PublicData {
    private PublicData() {}

    /** The one CSV file of a folder; its cells hold no separators. */
    public static Reading read(String folder, char separator, String target, Set<String> drop)
            throws IOException {
        Path data = Path.of(System.getProperty("embudo.data", "../shared/data"), folder);
        assumeTrue(Files.isDirectory(data), "the public data are not on this machine: " + data);
        Path file;
        try (Stream<Path> files = Files.list(data)) {
            file = files.filter(f -> f.toString().endsWith(".csv")).findFirst().orElseThrow();
        }
        List<String[]> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file))
            lines.add(line.replace("\"", "").split(String.valueOf(separator), -1));
        return Reading.of(
                Arrays.asList(lines.getFirst()),
                lines.subList(1, lines.size()),
                target,
                null,
                drop);
    }
}
