package embudo.app;

import embudo.domain.Actor;
import embudo.domain.ImportBatch;
import embudo.domain.Imports;
import embudo.domain.Settings;
import embudo.intake.FileFacts;
import embudo.intake.Importer;
import embudo.kernel.Problem;
import embudo.kernel.Progress;
import embudo.text.Texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The sample season: files in the layouts of real exports, imported as a person would. */
final class Samples {
    /**
     * Marks a workspace that holds the sample season, so that nobody's own data are mixed with it.
     */
    private static final String MARK = "workspace.sample";

    private final Path folder;

    Samples(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** The folder that the launcher names, or {@code sample-data} in the current folder. */
    static Samples find() {
        return new Samples(
                Path.of(System.getProperty("embudo.samples", "sample-data")).toAbsolutePath());
    }

    /** True for a workspace that nothing was ever put into. */
    boolean wanted(Imports imports, Settings settings) {
        return settings.get(MARK, "").isEmpty() && imports.recent(1).isEmpty();
    }

    /** The person begins with data of their own: the sample is not offered again. */
    static void decline(Settings settings) {
        settings.put(MARK, "false", Actor.WINDOW);
    }

    /**
     * Imports the files that {@code ORDER.txt} lists, in its order, and that have at most so many
     * bytes; what is there already stays unchanged.
     *
     * @return a line for each file
     * @throws Problem when the workspace holds other data, or the files are missing
     */
    List<String> load(
            Importer importer,
            Imports imports,
            Settings settings,
            Texts texts,
            Progress progress,
            long largest) {
        boolean sample = settings.get(MARK, "false").equals("true");
        if (!sample && !imports.recent(1).isEmpty()) throw new Problem("app.demo.own-data");
        settings.put(MARK, "true", Actor.COMMAND);
        if (settings.get(Settings.NAME, "").isEmpty())
            settings.put(Settings.NAME, texts.get("app.demo.name"), Actor.COMMAND);
        List<String> lines = new ArrayList<>();
        List<Path> files = files().stream().filter(f -> f.toFile().length() <= largest).toList();
        for (Path file : files) {
            progress.at(lines.size(), files.size());
            FileFacts facts = importer.inspect(file);
            Importer.Published done =
                    importer.publish(importer.plan(facts, null, Map.of()), Actor.COMMAND, progress);
            ImportBatch.Counts counts = done.preview().counts();
            lines.add(
                    texts.get(
                            "app.demo.file",
                            file.getFileName().toString(),
                            counts.rows(),
                            counts.fresh(),
                            counts.updated(),
                            counts.unchanged(),
                            counts.rejected()));
        }
        progress.at(files.size(), files.size());
        return lines;
    }

    private List<Path> files() {
        try {
            return Files.readAllLines(folder.resolve("ORDER.txt")).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(folder::resolve)
                    .toList();
        } catch (IOException e) {
            throw new Problem(e, "app.demo.missing", folder);
        }
    }
}
