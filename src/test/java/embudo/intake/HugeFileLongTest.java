package embudo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A file of a gigabyte is previewed in a process with half a gigabyte of heap, with progress, and
 * stops soon when asked to. Property {@code embudo.huge}: its size in megabytes, 1024 unless told.
 */
class HugeFileLongTest {
    private static final int WIDTH = 1_000;

    @TempDir Path folder;

    @Test
    void isStreamed() throws Exception {
        long size = Long.getLong("embudo.huge", 1_024) << 20;
        Path file = write(size);
        Path out = folder.resolve("out");
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx512m",
                                "-XX:+ExitOnOutOfMemoryError",
                                "-cp",
                                System.getProperty("java.class.path"),
                                HugeFileReader.class.getName(),
                                file.toString(),
                                folder.resolve("ws").toString())
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile())
                        .start();
        assertThat(process.waitFor(60, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(out)).isZero();
        assertThat(Files.readString(out))
                .contains("rows " + size / WIDTH + " new " + size / WIDTH)
                .contains("stopped kernel.cancelled");
    }

    /** Lines of a thousand bytes, each another person with a long note. */
    private Path write(long size) throws IOException {
        Path file = folder.resolve("huge.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("Email,Company,Note\n");
            String note = "n".repeat(WIDTH);
            for (long row = 0; row < size / WIDTH; row++) {
                String head = "p" + row + "@nube.example,Nube " + row % 1_000 + ",";
                out.write(head);
                out.write(note, 0, WIDTH - head.length() - 1);
                out.write('\n');
            }
        }
        return file;
    }
}
