package embudo.cli;

import embudo.domain.Maintenance;
import embudo.kernel.Language;
import embudo.report.picture.ChartPicture;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

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

    /**
     * Puts a backup in the place of the workspace's database, which is kept aside; works where the
     * workspace does not open.
     *
     * @param backup null takes the newest of the workspace
     * @param key the key file of the workspace that the backup came from; null where it is in place
     */
    Maintenance.Restored restore(Path backup, Path key, Terminal terminal);

    /** Opens a backup beside the workspace and checks it whole; nothing is changed. */
    Maintenance.Verdict verify(Path backup, Path key, Terminal terminal);

    /**
     * Rewrites the file of the workspace, so that nothing of what was erased is left in it.
     *
     * @return false while a window or another command holds the workspace; it is rewritten when
     *     that ends
     */
    boolean pack();

    /** Renders one screen, or {@code all}, into {@code out}; returns the files written. */
    List<Path> snapshot(
            String screen, Path out, String theme, int width, int height, Language language);

    /**
     * The charts of one screen, by the ids that the screen gives them.
     *
     * @param size width and height in pixels; null for as large as the screen shows them
     */
    Map<String, ChartPicture> charts(String screen, String theme, int[] size, Language language);
}
