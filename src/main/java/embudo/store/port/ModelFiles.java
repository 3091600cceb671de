package embudo.store.port;

import embudo.domain.ModelVersion;
import embudo.kernel.Problem;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Model files: written beside, forced to disk and moved into place, so that none is ever half. */
public final class ModelFiles {
    private final Path folder;

    public ModelFiles(Path folder) {
        this.folder = folder;
    }

    void write(ModelVersion version, String part, byte[] bytes) {
        Path file = file(version, part);
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(folder);
            try (FileChannel channel =
                    FileChannel.open(
                            beside,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) channel.write(buffer);
                channel.force(true);
            }
            Files.move(
                    beside,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Problem(e, "store.file.unwritable", file);
        }
    }

    byte[] read(ModelVersion version, String part) {
        Path file = file(version, part);
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Problem(e, "store.model.unreadable", file);
        }
    }

    private Path file(ModelVersion version, String part) {
        return folder.resolve(version.name() + "-" + part + ".model");
    }
}
