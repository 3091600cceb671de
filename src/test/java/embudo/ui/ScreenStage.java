package embudo.ui;

import embudo.kernel.Language;
import embudo.ui.kit.Async;
import embudo.ui.kit.Desk;
import embudo.ui.kit.FileAsker;
import embudo.ui.kit.FxFeed;
import embudo.ui.kit.Jobs;
import embudo.ui.kit.Navigator;
import embudo.ui.kit.Screen;
import embudo.ui.kit.Status;
import embudo.ui.kit.Theme;
import embudo.ui.kit.Toast;
import embudo.ui.kit.Words;
import embudo.ui.kit.action.Actions;
import embudo.ui.kit.edit.Edits;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

import org.awaitility.Awaitility;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;

import javax.imageio.ImageIO;

/** One screen on a stage of its own, with a desk that remembers what the screen asked of it. */
public final class ScreenStage implements AutoCloseable {
    public final FakeServices fakes;
    public final Desk desk;
    public final List<Toast> toasts = new CopyOnWriteArrayList<>();
    public final List<String> ways = new CopyOnWriteArrayList<>();
    private Stage stage;
    private Screen screen;

    public ScreenStage(FakeServices fakes, Language language, Theme.Mode mode) {
        this.fakes = fakes;
        Navigator navigator =
                new Navigator() {
                    @Override
                    public void openLeads(String title, Set<Long> people) {
                        ways.add("leads " + people.size());
                    }

                    @Override
                    public void openScreen(String id) {
                        ways.add(id);
                    }

                    @Override
                    public void openScreen(String id, String place) {
                        ways.add(id + " " + place);
                    }

                    @Override
                    public void sendLeads(Set<Long> people) {
                        ways.add("send " + people.size());
                    }

                    @Override
                    public void sendScores(Set<Long> people) {
                        ways.add("scores " + people.size());
                    }

                    @Override
                    public void openFile(Path file) {
                        ways.add("file " + file.getFileName());
                    }

                    @Override
                    public void openPanel(String titleKey, Supplier<Node> content) {
                        ways.add("panel " + titleKey);
                    }
                };
        desk = FxTest.on(() -> desk(language, mode, navigator));
    }

    private Desk desk(Language language, Theme.Mode mode, Navigator navigator) {
        Words words = new Words(language);
        Async async = new Async(fakes.work);
        return new Desk(
                words,
                new Theme(mode),
                navigator,
                toasts::add,
                async,
                new FxFeed(fakes.notices, fakes.ticker),
                new Jobs(fakes.work, fakes.ticker),
                new Status(),
                new Actions(),
                new Edits(words, toasts::add, async, e -> toasts.add(Toast.failure("" + e))),
                FileAsker.system());
    }

    /** Shows a screen at the size that a window leaves it beside the sidebar. */
    public <S extends Screen> S show(Function<Desk, S> make, double width, double height) {
        S made = FxTest.on(() -> make.apply(desk));
        screen = made;
        FxTest.run(() -> {
            place((Parent) made.view(), width, height);
            made.attach();
        });
        until(made::settled);
        return made;
    }

    /** Shows any node, such as a dialog's content. */
    public void place(Parent root, double width, double height) {
        Scene scene = new Scene(root, width, height);
        desk.theme().dress(scene);
        if (height < 800) root.getStyleClass().add("compact");
        stage = new Stage();
        stage.setScene(scene);
        stage.show();
    }

    /** Waits until something is so, asked on the FX thread. */
    public void until(Callable<Boolean> so) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> FxTest.on(so));
    }

    @SuppressWarnings("unchecked") // the caller names the type the id stands for
    public <N extends Node> N node(String css) {
        return (N) FxTest.on(() -> stage.getScene().lookup(css));
    }

    /** Writes what is seen as a picture. */
    public void picture(Path file) {
        picture(stage.getScene(), file);
    }

    /** Writes another window's scene as a picture. */
    public void picture(Scene scene, Path file) {
        write(scene, file);
    }

    public static void write(Scene scene, Path file) {
        WritableImage seen = FxTest.on(() -> scene.snapshot(null));
        int width = (int) seen.getWidth();
        int height = (int) seen.getHeight();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++) image.setRGB(x, y, seen.getPixelReader().getArgb(x, y));
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        FxTest.run(() -> {
            if (screen != null) screen.detach();
            if (stage != null) stage.close();
        });
        fakes.close();
    }
}
