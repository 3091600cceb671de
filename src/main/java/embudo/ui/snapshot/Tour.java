package embudo.ui.snapshot;

import embudo.kernel.Language;
import embudo.kernel.Progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pictures of every screen in both languages, all themes and sizes, a contact sheet, and a list of
 * what the lint found.
 */
public final class Tour {
    private final Snapshots.Opener opener;
    private final Path folder;
    private final Coverage coverage;

    public Tour(Snapshots.Opener opener, Path folder, Coverage coverage) {
        this.opener = opener;
        this.folder = folder;
        this.coverage = coverage;
    }

    /** {@code findings} are lines "file: finding"; an empty list is a clean tour. */
    public record Result(List<Path> pictures, Path contactSheet, List<String> findings) {}

    /** Takes all pictures; not on the FX thread. */
    public Result run(List<String> screens, Progress progress) {
        List<Path> files = new ArrayList<>();
        List<String> findings = new ArrayList<>();
        ContactSheet sheet = new ContactSheet();
        Map<Shot, Pixels> english = new HashMap<>();
        ScreenLint lint = new ScreenLint();
        List<Shot> shots = coverage.shots(screens);
        try (Snapshots snapshots = new Snapshots(opener)) {
            for (Shot shot : shots) {
                Picture picture = snapshots.take(shot);
                Path file = folder.resolve(shot.fileName());
                Png.write(picture.pixels(), file);
                files.add(file);
                sheet.add(picture);
                List<Finding> found = new ArrayList<>(picture.findings());
                // One size is enough to see that nothing was translated.
                if (shot.width() == shots.getFirst().width()) {
                    if (shot.language() == Language.EN) english.put(shot, picture.pixels());
                    Pixels same = english.get(in(Language.EN, shot));
                    if (shot.language() == Language.ES && same != null)
                        found.addAll(lint.compare(shot.screen(), same, picture.pixels()));
                }
                for (Finding f : found) findings.add(shot.fileName() + ": " + f);
                progress.at(files.size(), shots.size());
                progress.check();
            }
        }
        Path contactSheet = folder.resolve("contact-sheet.png");
        Png.write(sheet.compose(), contactSheet);
        list(findings);
        return new Result(files, contactSheet, findings);
    }

    private static Shot in(Language language, Shot shot) {
        return new Shot(
                shot.screen(), language, shot.mode(), shot.width(), shot.height(), shot.textSize());
    }

    private void list(List<String> findings) {
        try {
            Files.write(folder.resolve("lint.txt"), findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
