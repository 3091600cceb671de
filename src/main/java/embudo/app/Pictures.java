package embudo.app;

import embudo.catalog.FeatureBook;
import embudo.cli.Terminal;
import embudo.domain.Actor;
import embudo.kernel.Language;
import embudo.kernel.Period;
import embudo.kernel.Progress;
import embudo.kernel.Ticker;
import embudo.learn.lead.LeadModels;
import embudo.report.Reports;
import embudo.report.picture.ChartPicture;
import embudo.ui.kit.Theme;
import embudo.ui.shell.Shell;
import embudo.ui.snapshot.Coverage;
import embudo.ui.snapshot.Picture;
import embudo.ui.snapshot.Png;
import embudo.ui.snapshot.Shot;
import embudo.ui.snapshot.Snapshots;
import embudo.ui.snapshot.Tour;
import embudo.watch.WatchDesk;

import javafx.geometry.Dimension2D;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Draws screens of an open workspace without a window. */
final class Pictures {
    /**
     * The moment of the sample season at which its figures are told: 19 November 2026, 14:32 in
     * Madrid.
     */
    private static final Ticker SEASON = Ticker.fixed(Instant.parse("2026-11-19T13:32:00Z"));

    /** Bytes of the largest file that a brief tour imports. */
    private static final long SMALL = 210_000;

    /** Size of the screen whose charts are asked for. */
    private static final int WIDTH = 1440;

    private static final int HEIGHT = 900;
    private final Wiring wiring;

    Pictures(Wiring wiring) {
        this.wiring = wiring;
        if (System.getProperty("glass.platform") == null) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
    }

    private Shell open(Language language, Theme.Mode mode) {
        Shell shell = new Shell(wiring.work(), wiring.notices(), wiring.ticker(), language, mode);
        shell.ready(
                wiring.windowServices(),
                Screens.pictured(wiring, shell.desk()),
                Screens.finders(wiring, shell.desk()),
                people -> {});
        return shell;
    }

    List<Path> take(
            String screen, Path out, String theme, int width, int height, Language language) {
        folder(out);
        wiring.settle();
        List<Path> files = new ArrayList<>();
        try (Snapshots snapshots = new Snapshots(this::open)) {
            for (String id : screen.equals("all") ? Screens.IDS : List.of(screen.split(","))) {
                Picture picture =
                        snapshots.take(new Shot(id, language, Theme.Mode.of(theme), width, height));
                Path file = out.resolve(picture.shot().fileName());
                Png.write(picture.pixels(), file);
                files.add(file);
            }
        }
        return files;
    }

    /** Charts of one screen by id, in a size of their own or as the screen shows them. */
    Map<String, ChartPicture> charts(String screen, String theme, int[] size, Language language) {
        wiring.settle();
        try (Snapshots snapshots = new Snapshots(this::open)) {
            return snapshots.charts(
                    new Shot(screen, language, Theme.Mode.of(theme), WIDTH, HEIGHT),
                    size == null ? null : new Dimension2D(size[0], size[1]));
        }
    }

    /**
     * Makes a fresh sample workspace below {@code out}, every picture, the contact sheet and the
     * reports; briefly, every screen and the report once; in full with a trained model.
     */
    static List<String> tour(Path out, boolean brief, Coverage coverage, Terminal terminal) {
        folder(out);
        Path workspace = out.resolve("workspace");
        empty(workspace);
        try (Lifecycle life = new Lifecycle(workspace, SEASON, Program::new)) {
            Wiring wiring = life.wiring();
            wiring.sample(terminal.texts(), terminal.progress(), brief ? SMALL : Long.MAX_VALUE);
            if (coverage == Coverage.FULL) learn(wiring);
            watch(wiring);
            Period period = wiring.columns().defaultPeriod();
            Pictures pictures = new Pictures(wiring);
            if (brief) {
                pictures.take("all", out, "light", 1280, 800, Language.EN);
                report(wiring, period, Language.EN, Reports.Paper.A4, out);
                return List.of();
            }
            for (Language language : Language.values())
                for (Reports.Paper paper : Reports.Paper.values())
                    report(wiring, period, language, paper, out);
            return new Tour(pictures::open, out, coverage)
                    .run(Screens.IDS, Progress.NONE)
                    .findings();
        }
    }

    /** A version in force and a candidate beside it. */
    private static void learn(Wiring wiring) {
        LeadModels models = wiring.commandServices().leadModels();
        LeadModels.Version first =
                models.train(FeatureBook.Preset.DEFAULT, Actor.COMMAND, Progress.NONE);
        models.promote(first.row().version(), true, Actor.COMMAND);
        wiring.commandServices().rescoring().all(Progress.NONE);
        models.train(FeatureBook.Preset.EXACT, Actor.COMMAND, Progress.NONE);
        wiring.settle();
    }

    /** An hour ago and now, so that what must hold first has held. */
    private static void watch(Wiring wiring) {
        WatchDesk desk = wiring.commandServices().watch();
        desk.check(SEASON.now().minus(Duration.ofHours(1)));
        desk.check(SEASON.now());
    }

    private static void report(
            Wiring wiring, Period period, Language language, Reports.Paper paper, Path out) {
        Reports reports = wiring.commandServices().reports();
        String name = "executive-summary-%s-%s.pdf".formatted(language.code(), paper.key());
        reports.write(
                reports.draft("executive_summary", period, language, paper),
                out.resolve(name),
                Actor.COMMAND);
    }

    private static void folder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new embudo.kernel.Problem(e, "app.workspace.unwritable", folder);
        }
    }

    /** Only ever called on the tour's own workspace, which holds nothing but the sample season. */
    private static void empty(Path workspace) {
        if (!Files.exists(workspace)) return;
        try (Stream<Path> all = Files.walk(workspace)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList())
                Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
