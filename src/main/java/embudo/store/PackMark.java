package embudo.store;

import embudo.kernel.Problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Says, beside the database, that its file still has bytes of what was erased. Packing rewrites it;
 * the mark goes after that, so that packing begins anew where it was cut off.
 */
public final class PackMark {
    private final Path file;

    public PackMark(Path workspace) {
        file = workspace.resolve("pack.due");
    }

    public boolean due() {
        return Files.exists(file);
    }

    public void set() {
        try {
            SafeFile.force(file, new byte[0], StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new Problem(e, "store.file.unwritable", file);
        }
    }

    public void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new Problem(e, "store.file.unwritable", file);
        }
    }
}
