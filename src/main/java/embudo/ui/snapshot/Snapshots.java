package embudo.ui.snapshot;

import embudo.kernel.Language;
import embudo.kernel.Problem;
import embudo.report.picture.ChartPicture;
import embudo.ui.kit.ChartsInSight;
import embudo.ui.kit.Fonts;
import embudo.ui.kit.Fx;
import embudo.ui.kit.Theme;
import embudo.ui.shell.Shell;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Dimension2D;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.util.Duration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Takes pictures of screens, with or without a display. One instance keeps the shell it took the
 * last picture with, and opens another only for another language or theme, or for a second picture
 * of one size. Call it from any thread but the FX thread, one at a time.
 */
public final class Snapshots implements AutoCloseable {
    private static final int LOOK_EVERY_MILLIS = 20;
    private static final int PATIENCE_SECONDS = 60;
    private static final int LAYOUT_PASSES = 4;

    /** Opens a shell that is ready, with its screens; called on the FX thread. */
    public interface Opener {
        Shell open(Language language, Theme.Mode mode);
    }

    private final Opener opener;
    private final ScreenLint lint;
    private Shell shell;
    private Language language;
    private Theme.Mode mode;
    private Shot last;

    /** Starts the toolkit when it does not run yet. */
    public Snapshots(Opener opener) {
        this.opener = opener;
        this.lint = new ScreenLint();
        Fx.start();
    }

    /**
     * @throws Problem when there is no such screen
     */
    public Picture take(Shot shot) {
        open(shot);
        return Fx.call(() -> picture(shot));
    }

    /**
     * The charts of a screen by their ids.
     *
     * @param size of each, in pixels; null for as large as they are on the screen
     * @throws Problem when there is no such screen
     */
    public Map<String, ChartPicture> charts(Shot shot, Dimension2D size) {
        open(shot);
        return Fx.call(() -> {
            scene(shot);
            Map<String, ChartPicture> charts = new LinkedHashMap<>();
            for (ChartsInSight.Chart chart : ChartsInSight.of(shell.screen()))
                charts.put(
                        chart.id(),
                        size == null
                                ? chart.picture()
                                : chart.picture(size.getWidth(), size.getHeight()));
            return charts;
        });
    }

    private void open(Shot shot) {
        Fx.call(() -> dress(shot));
        String opened =
                Fx.call(() -> {
                    if (shot.place().isEmpty()) shell.openScreen(shot.screenId());
                    else shell.openScreen(shot.screenId(), shot.place());
                    return shell.current();
                });
        if (!opened.equals(shot.screenId()))
            throw new Problem("ui.snapshot.unknown-screen", shot.screen());
        waitUntilSettled();
        last = shot;
    }

    @Override
    public void close() {
        Fx.call(() -> {
            if (shell != null) shell.close();
            shell = null;
            return true;
        });
    }

    private boolean dress(Shot shot) {
        if (shell != null && language == shot.language() && mode == shot.mode() && !sameSize(shot))
            return true;
        if (shell != null) shell.close();
        Fonts.load();
        language = shot.language();
        mode = shot.mode();
        shell = opener.open(language, mode);
        return true;
    }

    /** A root that is not shown and changes scenes without changing its size is drawn as before. */
    private boolean sameSize(Shot shot) {
        return last != null && last.width() == shot.width() && last.height() == shot.height();
    }

    private Picture picture(Shot shot) {
        Scene scene = scene(shot);
        Pixels pixels = Pixels.of(scene.snapshot(null));
        return new Picture(shot, pixels, lint.look(scene, pixels));
    }

    private Scene scene(Shot shot) {
        shell.desk().theme().textSize(shot.textSize());
        Parent root = shell.root();
        // A root belongs to one scene; the last picture's may have had another size.
        if (root.getScene() != null) root.getScene().setRoot(new Group());
        Scene scene = new Scene(root, shot.width(), shot.height());
        shell.desk().theme().dress(scene);
        for (int i = 0; i < LAYOUT_PASSES; i++) {
            root.applyCss();
            root.layout();
        }
        return scene;
    }

    private void waitUntilSettled() {
        CompletableFuture<Boolean> settled = new CompletableFuture<>();
        Fx.call(() -> {
            Timeline look = new Timeline();
            look.setCycleCount(Animation.INDEFINITE);
            look.getKeyFrames()
                    .add(
                            new KeyFrame(
                                    Duration.millis(LOOK_EVERY_MILLIS),
                                    e -> {
                                        if (!shell.settled()) return;
                                        look.stop();
                                        settled.complete(true);
                                    }));
            look.play();
            return true;
        });
        settled.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }
}
