package embudo.ui.reports;

import embudo.kernel.Problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The system's window on a folder. */
final class FolderWindow {
    private FolderWindow() {}

    /**
     * Opens the folder a file lies in and returns it.
     *
     * @throws Problem when it is gone, or the system has no window for folders
     */
    static Path show(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder))
            throw new Problem("ui.reports.folder.gone", file);
        try {
            new ProcessBuilder(command(System.getProperty("os.name"), folder))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return folder;
        } catch (IOException e) {
            throw new Problem(e, "ui.reports.folder.none", folder);
        }
    }

    static List<String> command(String system, Path folder) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) return List.of("explorer", folder.toString());
        return List.of(name.startsWith("mac") ? "open" : "xdg-open", folder.toString());
    }
}
