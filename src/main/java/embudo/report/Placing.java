package embudo.report;

import embudo.kernel.Problem;
import embudo.kernel.Ticker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Puts a finished file in its place, whole or not at all. */
final class Placing {
    private Placing() {}

    static void place(byte[] bytes, Path target, Ticker ticker) {
        Path part = target.resolveSibling(".embudo-" + ticker.nanos() + ".part");
        try {
            try {
                Files.write(part, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                Files.move(
                        part,
                        target,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new Problem(e, "report.unwritable", target);
        }
    }
}
