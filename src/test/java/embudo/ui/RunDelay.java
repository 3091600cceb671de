package embudo.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * For how long a thread of this process stood ready and got no processor, as Linux counts it: what
 * of a wait is the machine's and not the program's. Elsewhere it is zero.
 */
public final class RunDelay {
    private final Path counted;

    private RunDelay(Path counted) {
        this.counted = counted;
    }

    /** Of the first thread whose name begins so; the system knows fifteen letters of a name. */
    public static RunDelay of(String name) {
        String known = name.substring(0, Math.min(15, name.length()));
        Path tasks = Path.of("/proc/self/task");
        if (!Files.isDirectory(tasks)) return new RunDelay(null);
        try (Stream<Path> all = Files.list(tasks)) {
            return new RunDelay(
                    all.filter(task -> read(task.resolve("comm")).startsWith(known))
                            .map(task -> task.resolve("schedstat"))
                            .findFirst()
                            .orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException ended) {
            return "";
        }
    }

    /** Nanoseconds since the thread began. */
    public long nanos() {
        return counted == null ? 0 : Long.parseLong(read(counted).split(" ")[1]);
    }
}
