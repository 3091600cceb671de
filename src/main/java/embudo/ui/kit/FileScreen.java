package embudo.ui.kit;

import java.nio.file.Path;

/** A screen that can be opened on a file. */
public interface FileScreen extends Screen {
    void open(Path file);
}
