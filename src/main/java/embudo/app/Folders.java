package embudo.app;

import embudo.kernel.Problem;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Folders in the system's own browser of files. */
final class Folders {
    private Folders() {}

    /**
     * @throws Problem where the system has no way to show one
     */
    static void show(Path folder) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String opener =
                system.startsWith("windows")
                        ? "explorer"
                        : system.startsWith("mac") ? "open" : "xdg-open";
        try {
            new ProcessBuilder(opener, folder.toAbsolutePath().toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new Problem(e, "app.folder.failed", folder);
        }
    }
}
