package embudo.cli;

import embudo.kernel.Language;

import java.nio.file.Path;
import java.util.List;

/** What only the program as a whole can do. */
public interface Host {
    /**
     * Opens the window, or brings the open one to the front. Returns the exit code once it is
     * closed.
     */
    int console(Terminal terminal);

    /**
     * Fills the workspace with the sample season through the ordinary import; returns a line for
     * each file.
     */
    List<String> demo(Terminal terminal);

    /**
     * Makes a sample workspace below {@code out}, pictures of every screen and the reports; returns
     * lint findings. A brief tour draws each screen and the report once and looks for nothing.
     */
    List<String> tour(Path out, boolean brief, Terminal terminal);

    /** Renders one screen, or {@code all}, into {@code out}; returns the files written. */
    List<Path> snapshot(
            String screen, Path out, String theme, int width, int height, Language language);
}
