package embudo.app;

import embudo.domain.Actor;
import embudo.domain.Maintenance;
import embudo.domain.Settings;
import embudo.kernel.Language;
import embudo.kernel.Problem;
import embudo.kernel.Progress;
import embudo.store.Restore;
import embudo.store.SettingsFile;
import embudo.text.Texts;
import embudo.ui.Console;
import embudo.ui.kit.Desk;
import embudo.ui.kit.FileAsker;
import embudo.ui.kit.Fx;
import embudo.ui.kit.Theme;
import embudo.ui.kit.Toast;
import embudo.ui.send.SendDialog;

import javafx.stage.Stage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/** The window of one workspace: shown first, filled once store and figures are open. */
final class Window {
    private final Lifecycle life;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Stage stage;
    private final Console console;

    Window(Lifecycle life) {
        this(life, FileAsker.system());
    }

    Window(Lifecycle life, FileAsker files) {
        this.life = life;
        life.prepare();
        System.setProperty("javafx.cachedir", cache(life));
        Settings settings = SettingsFile.open(life.workspace(), life.notices());
        Language language =
                Language.of(settings.get(Settings.LANGUAGE, Locale.getDefault().getLanguage()));
        Theme.Mode mode = Theme.Mode.of(settings.get(Settings.THEME, "system"));
        Fx.start();
        stage = Fx.call(Stage::new);
        console =
                Fx.call(() ->
                        new Console(
                                stage,
                                life.work(),
                                life.notices(),
                                life.ticker(),
                                language,
                                mode,
                                files));
        Fx.run(() -> stage.setOnHidden(e -> closed.countDown()));
        away(() -> open(Texts.of(language)));
    }

    /** Opening and restoring take seconds and wait for the disk. */
    private static void away(Runnable task) {
        Thread.ofPlatform().daemon().name("opening").start(task);
    }

    /** JavaFX unpacks its native parts; they belong beside the data, not into the home folder. */
    private static String cache(Lifecycle life) {
        return System.getProperty("javafx.cachedir", life.workspace().resolve("cache").toString());
    }

    /** False where no window can open: Linux without X11 or Wayland. */
    static boolean possible() {
        if (System.getProperty("glass.platform") != null) return true;
        if (!System.getProperty("os.name").startsWith("Linux")) return true;
        return System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
    }

    private void open(Texts texts) {
        try {
            Wiring wiring = life.wiring();
            Settings settings = wiring.store().settings();
            if (Samples.find().wanted(wiring.store().imports(), settings))
                console.welcome(sample -> begin(wiring, sample));
            else show(wiring);
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    private void show(Wiring wiring) {
        wiring.send();
        wiring.keep();
        console.ready(
                wiring.windowServices(),
                desk -> Screens.of(wiring, desk),
                desk -> Screens.finders(wiring, desk),
                new SendDialog(wiring.windowServices(), console.shell().desk(), stage));
    }

    /** The first page was answered: keeps how the window should look and fills it. FX thread. */
    private void begin(Wiring wiring, boolean sample) {
        Desk desk = console.shell().desk();
        Settings settings = wiring.store().settings();
        String language = desk.words().language().code();
        String theme = desk.theme().modeProperty().get().key();
        Texts texts = desk.words().now();
        desk.jobs()
                .start(
                        texts.get(sample ? "app.demo.loading" : "ui.shell.opening"),
                        progress -> {
                            settings.put(Settings.LANGUAGE, language, Actor.WINDOW);
                            settings.put(Settings.THEME, theme, Actor.WINDOW);
                            if (sample) wiring.sample(texts, progress, Long.MAX_VALUE);
                            else Samples.decline(settings);
                            return sample;
                        },
                        done ->
                                away(() -> {
                                    show(wiring);
                                    if (sample) Fx.run(console.shell()::showAround);
                                }),
                        e -> {
                            desk.fail(e);
                            console.welcome(again -> begin(wiring, again));
                        });
    }

    /** Says why the workspace did not open, with the ways out of it. */
    private void failed(RuntimeException cause) {
        life.release();
        List<Console.Way> ways = new ArrayList<>();
        Restore restore = new Restore(life.workspace(), life.ticker());
        if (restore.possible())
            ways.add(new Console.Way("app.failed.restore", () -> restore(null)));
        ways.add(new Console.Way("app.failed.again", this::again));
        ways.add(new Console.Way("app.failed.folder", () -> away(this::show)));
        console.failed(cause, ways);
    }

    private void show() {
        try {
            Folders.show(life.workspace());
        } catch (Problem e) {
            Fx.run(() -> console.shell().desk().fail(e));
        }
    }

    private void again() {
        Texts texts = console.shell().desk().words().now();
        console.shell().pause(texts.get("ui.shell.opening"));
        away(() -> open(texts));
    }

    /**
     * Puts a backup, or the newest when it is null, in the place of the database and opens it; the
     * toast that says so takes it back. FX thread.
     */
    void restore(Path backup) {
        Desk desk = console.shell().desk();
        Texts texts = desk.words().now();
        console.shell().pause(texts.get("app.restore.running"));
        away(() -> {
            try {
                life.release();
                Maintenance.Restored done =
                        new Restore(life.workspace(), life.ticker())
                                .run(backup, null, Progress.NONE);
                open(texts);
                Fx.run(() -> desk.toaster().show(told(done, texts)));
            } catch (RuntimeException refused) {
                open(texts);
                Fx.run(() -> desk.fail(refused));
            }
        });
    }

    /** Closing the workspace rewrites its file where something was erased. FX thread. */
    void pack() {
        Texts texts = console.shell().desk().words().now();
        console.shell().pause(texts.get("app.pack.running"));
        away(() -> {
            life.release();
            open(texts);
        });
    }

    private Toast told(Maintenance.Restored done, Texts texts) {
        String text =
                texts.get(
                        "app.restore.done",
                        done.verdict().contacts(),
                        done.verdict().events(),
                        done.backup().getFileName().toString());
        return done.aside() == null
                ? Toast.done(text)
                : Toast.undoable(text, texts.get("app.restore.undo"), () -> restore(done.aside()));
    }

    void front() {
        Fx.run(() -> {
            stage.setIconified(false);
            stage.toFront();
            stage.requestFocus();
        });
    }

    /** Waits until the person closes the window. */
    void untilClosed() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("waiting for the window was interrupted", e);
        }
        console.close();
    }
}
