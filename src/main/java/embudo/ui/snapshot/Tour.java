package embudo.ui.snapshot;

import embudo.kernel.Language;
import embudo.kernel.Progress;
import embudo.ui.kit.Theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Pictures of every screen in both languages and themes at three sizes, a contact sheet, and a list
 * of what the lint found.
 */
public final class Tour {
    /** Width and height, smallest first. */
    private static final int[][] SIZES = {{1280, 800}, {1366, 768}, {1920, 1080}};

    private static final int[] LEAST = {1280, 720};

    private final Snapshots.Opener opener;
    private final Path folder;

    public Tour(Snapshots.Opener opener, Path folder) {
        this.opener = opener;
        this.folder = folder;
    }

    /** {@code findings} are lines "file: finding"; an empty list is a clean tour. */
    public record Result(List<Path> pictures, Path contactSheet, List<String> findings) {}

    /** Takes all pictures; not on the FX thread. */
    public Result run(List<String> screens, Progress progress) {
        List<Path> files = new ArrayList<>();
        List<String> findings = new ArrayList<>();
        ContactSheet sheet = new ContactSheet();
        int total = screens.size() * SIZES.length * 4;
        try (Snapshots snapshots = new Snapshots(opener)) {
            for (Theme.Mode mode : List.of(Theme.Mode.LIGHT, Theme.Mode.DARK)) {
                List<Picture> english =
                        pass(snapshots, screens, Language.EN, mode, sheet, files, findings);
                progress.at(files.size(), total);
                progress.check();
                List<Picture> spanish =
                        pass(snapshots, screens, Language.ES, mode, sheet, files, findings);
                progress.at(files.size(), total);
                progress.check();
                compare(english, spanish, findings);
            }
        }
        Path contactSheet = folder.resolve("contact-sheet.png");
        Png.write(sheet.compose(), contactSheet);
        list(findings);
        return new Result(files, contactSheet, findings);
    }

    private List<Picture> pass(
            Snapshots snapshots,
            List<String> screens,
            Language language,
            Theme.Mode mode,
            ContactSheet sheet,
            List<Path> files,
            List<String> findings) {
        List<Picture> smallest = new ArrayList<>();
        for (String screen : screens)
            for (int[] size : SIZES) {
                Picture picture =
                        snapshots.take(new Shot(screen, language, mode, size[0], size[1]));
                Path file = folder.resolve(picture.shot().fileName());
                Png.write(picture.pixels(), file);
                files.add(file);
                sheet.add(picture);
                for (Finding f : picture.findings())
                    findings.add(picture.shot().fileName() + ": " + f);
                if (size == SIZES[0]) smallest.add(picture);
            }
        if (mode == Theme.Mode.LIGHT)
            for (String screen : screens) lookSmall(snapshots, screen, language, findings);
        return smallest;
    }

    /** The least height promised: no picture is kept, only what is wrong in it. */
    private static void lookSmall(
            Snapshots snapshots, String screen, Language language, List<String> findings) {
        Shot shot = new Shot(screen, language, Theme.Mode.LIGHT, LEAST[0], LEAST[1]);
        for (Finding f : snapshots.take(shot).findings()) findings.add(shot.fileName() + ": " + f);
    }

    private static void compare(
            List<Picture> english, List<Picture> spanish, List<String> findings) {
        ScreenLint lint = new ScreenLint();
        for (int i = 0; i < english.size(); i++)
            for (Finding f :
                    lint.compare(
                            english.get(i).shot().screen(),
                            english.get(i).pixels(),
                            spanish.get(i).pixels()))
                findings.add(spanish.get(i).shot().fileName() + ": " + f);
    }

    private void list(List<String> findings) {
        try {
            Files.write(folder.resolve("lint.txt"), findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
