package embudo.ui.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Bytes of the files in a folder and below it. */
final class FolderSize {
    private FolderSize() {}

    /** 0 when there is no such folder. */
    static long of(Path folder) {
        if (!Files.isDirectory(folder)) return 0;
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(FolderSize::bytes).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long bytes(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (NoSuchFileException e) {
            // The store renames its files while we look; a file that has just gone has no size.
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
