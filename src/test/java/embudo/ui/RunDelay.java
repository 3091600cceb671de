package embudo.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * For how long a thread of this process stood ready and got no processor, as Linux counts it: what
 * of a wait is the machine's and not the program's. Elsewhere it is zero.
 */
public final class RunDelay {
    private final List<Path> counted;

    private RunDelay(List<Path> counted) {
        this.counted = counted;
    }

    /**
     * Of the threads whose names begin so, the most that one of them waited; the system knows
     * fifteen letters of a name.
     */
    public static RunDelay of(String name) {
        String known = name.substring(0, Math.min(15, name.length()));
        Path tasks = Path.of("/proc/self/task");
        if (!Files.isDirectory(tasks)) return new RunDelay(List.of());
        try (Stream<Path> all = Files.list(tasks)) {
            return new RunDelay(
                    all.filter(task -> read(task.resolve("comm")).startsWith(known))
                            .map(task -> task.resolve("schedstat"))
                            .toList());
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

    private static long of(Path schedstat) {
        String[] cells = read(schedstat).split(" ");
        return cells.length < 2 ? 0 : Long.parseLong(cells[1]);
    }

    /**
     * For how long the host gave this machine's processors to others although they were wanted,
     * nanoseconds since the start; in steps of a hundredth of a second.
     */
    public static long stolen() {
        String[] cells = read(Path.of("/proc/stat")).split("\\s+", 10);
        return cells.length < 10 ? 0 : Long.parseLong(cells[8]) * 10_000_000;
    }

    /** Nanoseconds since the thread began. */
    public long nanos() {
        return counted.stream().mapToLong(RunDelay::of).max().orElse(0);
    }
}
