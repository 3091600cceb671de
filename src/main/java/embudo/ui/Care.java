package embudo.ui;

import embudo.domain.BackupWatch;
import embudo.domain.Maintenance;
import embudo.kernel.Progress;

import java.nio.file.Path;

/** What the window asks of the program as a whole for the sake of the data. */
public interface Care extends BackupWatch {
    /** Opens a backup beside the workspace and reads it whole; nothing else is changed. */
    Maintenance.Verdict verify(Path backup, Progress progress);

    /**
     * Puts a backup in the place of the workspace's database, which is kept aside. The window
     * leaves its screens, says what goes on and opens anew, on the old database where the backup
     * was refused. Returns at once. FX thread.
     */
    void restore(Path backup);

    /**
     * Rewrites the database's file, so that nothing of what was erased is left in its gaps. The
     * window leaves its screens meanwhile and opens anew. Returns at once. FX thread.
     */
    void pack();

    /** Shows a folder in the system's own browser of files. */
    void show(Path folder);
}
