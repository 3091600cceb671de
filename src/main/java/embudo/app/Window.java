package embudo.app;

import embudo.domain.Settings;
import embudo.kernel.Language;
import embudo.kernel.Progress;
import embudo.store.SettingsFile;
import embudo.text.Texts;
import embudo.ui.Console;
import embudo.ui.kit.Fx;
import embudo.ui.kit.Theme;
import embudo.ui.send.SendDialog;

import javafx.stage.Stage;

import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/** The window of one workspace: shown first, filled once store and figures are open. */
final class Window {
    private final Lifecycle life;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Stage stage;
    private final Console console;

    Window(Lifecycle life) {
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
                                stage, life.work(), life.notices(), life.ticker(), language, mode));
        Fx.run(() -> stage.setOnHidden(e -> closed.countDown()));
        Thread.ofPlatform().daemon().name("opening").start(() -> open(Texts.of(language)));
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
            Samples samples = Samples.find();
            if (samples.wanted(wiring.store().imports(), wiring.store().settings()))
                samples.load(
                        wiring.importer(),
                        wiring.store().imports(),
                        wiring.store().settings(),
                        texts,
                        Progress.NONE);
            wiring.send();
            console.ready(
                    wiring.windowServices(),
                    desk -> Screens.of(wiring, desk),
                    desk -> Screens.finders(wiring, desk),
                    new SendDialog(wiring.windowServices(), console.shell().desk(), stage));
        } catch (RuntimeException e) {
            console.failed(e);
        }
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
