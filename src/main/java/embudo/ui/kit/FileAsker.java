package embudo.ui.kit;

import javafx.stage.FileChooser;
import javafx.stage.Window;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/** Asks a person for a file. FX thread; empty when the person thought better of it. */
public interface FileAsker {
    /** A file to read. */
    Optional<Path> open(Window owner, String title);

    /** A file to write; {@code ending} such as "pdf" is added when it was not typed. */
    Optional<Path> save(Window owner, String title, String name, String ending);

    /** The system's own dialogs. */
    static FileAsker system() {
        return new FileAsker() {
            @Override
            public Optional<Path> open(Window owner, String title) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(title);
                return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
            }

            @Override
            public Optional<Path> save(Window owner, String title, String name, String ending) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(title);
                chooser.setInitialFileName(name + "." + ending);
                chooser.getExtensionFilters()
                        .add(
                                new FileChooser.ExtensionFilter(
                                        ending.toUpperCase(java.util.Locale.ROOT), "*." + ending));
                return Optional.ofNullable(chooser.showSaveDialog(owner))
                        .map(File::getPath)
                        .map(path -> path.endsWith("." + ending) ? path : path + "." + ending)
                        .map(Path::of);
            }
        };
    }
}
