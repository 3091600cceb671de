package embudo.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A line for the table in the documentation, in {@code target/kills.md}. */
public final class Deaths {
    private Deaths() {}

    /**
     * @param worst kills right after the effect and before the program could know
     * @param what was counted, all there once but for the uncertain
     */
    public static void note(
            String test, int kills, int worst, String what, long counted, long uncertain) {
        String line =
                "| %s | `%s` | %,d | %,d | %,d %s | 0 | 0 | %,d |%n"
                        .formatted(
                                LocalDate.now(ZoneOffset.UTC),
                                test,
                                kills,
                                worst,
                                counted,
                                what,
                                uncertain);
        try {
            Files.writeString(
                    Path.of("target", "kills.md"),
                    line,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
