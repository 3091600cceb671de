package embudo.ui.shell;

import embudo.domain.Drafts;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Lane;
import embudo.ui.kit.Screen;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Keeps where the person is, so that a crash loses at most {@link #EVERY} of it. Looking is cheap;
 * only a change is written.
 */
final class Memory {
    private static final Duration EVERY = Duration.seconds(2);
    private final Drafts drafts;
    private final Supplier<String> current;
    private final Recents recents;
    private final List<Screen> screens;
    private final Map<String, String> known;
    private final Lane<Boolean> writing;
    private final Timeline timer = new Timeline(new KeyFrame(EVERY, e -> look()));
    private volatile WindowState last;

    /** {@code was} is what the window started from. */
    Memory(
            Desk desk,
            Drafts drafts,
            List<Screen> screens,
            Supplier<String> current,
            Recents recents,
            WindowState was) {
        this.drafts = drafts;
        this.screens = screens;
        this.current = current;
        this.recents = recents;
        known = new TreeMap<>(was.screens());
        writing = desk.async().lane(done -> {}, desk::fail);
        recents.read(was.recent());
        for (Screen screen : screens) {
            String state = was.screens().get(screen.id());
            if (state != null) screen.recall(state);
        }
    }

    void start() {
        timer.setCycleCount(Animation.INDEFINITE);
        timer.play();
        look();
    }

    private WindowState now(boolean closed) {
        for (Screen screen : screens) {
            String state = screen.remember();
            if (state.isEmpty()) known.remove(screen.id());
            else known.put(screen.id(), state);
        }
        return new WindowState(closed, current.get(), recents.written(), known);
    }

    private void look() {
        WindowState now = now(false);
        if (now.equals(last)) return;
        write(now);
    }

    private void write(WindowState now) {
        last = now;
        // Whichever task runs last writes what is newest.
        writing.ask(() -> {
            last.keep(drafts);
            return true;
        });
    }

    boolean settled() {
        return !writing.busy();
    }

    /** The window was closed by a person. */
    void close() {
        timer.stop();
        write(now(true));
    }
}
