package embudo.ui.kit;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Asks a person for a file. FX thread; empty when the person thought better of it. */
public interface FileAsker {
    /** A file to read. */
    Optional<Path> open(Window owner, String title);

    /**
     * A file to write, under {@code name} unless another is typed; the first of {@code endings},
     * such as "csv", is added when none of them was typed.
     */
    Optional<Path> save(Window owner, String title, String name, String... endings);

    /** A folder to write into. */
    Optional<Path> folder(Window owner, String title);

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
            public Optional<Path> save(Window owner, String title, String name, String... endings) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(title);
                chooser.setInitialFileName(name + "." + endings[0]);
                for (String ending : endings)
                    chooser.getExtensionFilters()
                            .add(
                                    new FileChooser.ExtensionFilter(
                                            ending.toUpperCase(Locale.ROOT), "*." + ending));
                return Optional.ofNullable(chooser.showSaveDialog(owner))
                        .map(file -> ended(file.toPath(), endings));
            }

            @Override
            public Optional<Path> folder(Window owner, String title) {
                DirectoryChooser chooser = new DirectoryChooser();
                chooser.setTitle(title);
                return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
            }
        };
    }

    /** The path itself when it has one of the endings, in whatever case; else with the first. */
    static Path ended(Path chosen, String... endings) {
        String name = chosen.getFileName().toString();
        for (String ending : endings)
            if (name.toLowerCase(Locale.ROOT).endsWith("." + ending)) return chosen;
        return chosen.resolveSibling(name + "." + endings[0]);
    }
}
