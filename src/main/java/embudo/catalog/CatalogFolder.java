package embudo.catalog;

import embudo.kernel.Problem;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The declarations of one folder, on disk or inside a jar. */
final class CatalogFolder {
    private static final String ENDING = ".yaml";
    private static final LoadSettings SETTINGS = LoadSettings.builder().build();
    private final Path root;
    private final Faults faults;

    CatalogFolder(Path root, Faults faults) {
        this.root = root;
        this.faults = faults;
    }

    /** Applies {@code reader} to the catalogue that came with the code, folder or jar. */
    static <T> T shipped(Function<Path, T> reader) {
        try {
            Path code =
                    Path.of(
                            CatalogFolder.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            return within(code, reader);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Applies {@code reader} to {@code embudo/catalog} of a class folder or jar. */
    static <T> T within(Path code, Function<Path, T> reader) {
        if (Files.isDirectory(code)) return reader.apply(code.resolve("embudo/catalog"));
        try (FileSystem jar = FileSystems.newFileSystem(code)) {
            return reader.apply(jar.getPath("embudo/catalog"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reports folders that no kind reads; packages of this room's own code lie beside them. */
    void expectOnly(List<Kind<?>> kinds) {
        List<String> known = kinds.stream().map(Kind::folder).toList();
        for (Path child : children(root))
            if (Files.isDirectory(child) && !known.contains(name(child)) && !code(child))
                faults.add("catalog.fault.folder", name(child), String.join(", ", known));
    }

    private static boolean code(Path folder) {
        List<Path> files = children(folder);
        return !files.isEmpty() && files.stream().allMatch(f -> name(f).endsWith(".class"));
    }

    /** Every declaration of a kind, by file name. */
    <T> List<T> read(Kind<T> kind) {
        List<T> all = new ArrayList<>();
        Path folder = root.resolve(kind.folder());
        for (Path file : Files.isDirectory(folder) ? children(folder) : List.<Path>of())
            read(kind, file, all);
        return all;
    }

    private <T> void read(Kind<T> kind, Path file, List<T> all) {
        String place = kind.folder() + "/" + name(file);
        if (!place.endsWith(ENDING)) {
            faults.add("catalog.fault.ending", place);
            return;
        }
        try {
            String id = name(file).substring(0, name(file).length() - ENDING.length());
            read(kind, id, place, Files.readString(file), all, faults);
        } catch (MalformedInputException e) {
            faults.add("catalog.fault.encoding", place);
        } catch (IOException e) {
            throw new Problem(e, "catalog.unreadable", place);
        }
    }

    /** One declaration from its text. */
    static <T> void read(
            Kind<T> kind, String id, String place, String text, List<T> all, Faults faults) {
        try {
            var node = new Compose(SETTINGS).composeString(text);
            if (node.isEmpty()) {
                faults.add("catalog.fault.empty", place);
                return;
            }
            try (Entry entry = new Entry(place, node.get(), faults)) {
                all.add(kind.parser().parse(id, entry));
            }
        } catch (MarkedYamlEngineException e) {
            faults.add(
                    "catalog.fault.syntax", Entry.place(place, e.getProblemMark()), e.getProblem());
        } catch (YamlEngineException e) {
            faults.add("catalog.fault.syntax", place, e.getMessage());
        }
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> list = Files.list(folder)) {
            return list.sorted().toList();
        } catch (IOException e) {
            throw new Problem(e, "catalog.unreadable", folder.toString());
        }
    }

    /** Folders inside a jar are listed with a trailing slash. */
    private static String name(Path path) {
        return path.getFileName().toString().replace("/", "");
    }
}
