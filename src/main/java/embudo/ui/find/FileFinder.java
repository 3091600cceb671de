package embudo.ui.find;

import embudo.ui.kit.Navigator;
import embudo.ui.kit.find.Finder;
import embudo.ui.kit.find.Found;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A file whose path is typed or pasted, to import it without leaving the keyboard. */
public final class FileFinder implements Finder {
    private final Path home;
    private final Navigator navigator;

    /** {@code home} is what a tilde at the beginning stands for. */
    public FileFinder(Path home, Navigator navigator) {
        this.home = home;
        this.navigator = navigator;
    }

    @Override
    public String id() {
        return "files";
    }

    @Override
    public String kindKey() {
        return "ui.find.file";
    }

    @Override
    public List<Found> find(String typed, int limit) {
        return known(typed).stream().toList();
    }

    @Override
    public Optional<Found> known(String key) {
        String bare = key.strip();
        String quoted = bare.replaceAll("^\"(.*)\"$", "$1");
        try {
            Path path =
                    quoted.startsWith("~/") ? home.resolve(quoted.substring(2)) : Path.of(quoted);
            if (!path.isAbsolute() || !Files.isRegularFile(path)) return Optional.empty();
            return Optional.of(
                    new Found(
                            path.toString(),
                            path.getFileName().toString(),
                            bare,
                            "fth-upload",
                            ""));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    @Override
    public void open(Found found) {
        navigator.openFile(Path.of(found.key()));
    }
}
