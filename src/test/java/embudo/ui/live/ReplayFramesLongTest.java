package embudo.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.kernel.Language;
import embudo.kernel.Ticker;
import embudo.measure.SampleTape;
import embudo.ui.FakeBoards;
import embudo.ui.FakeServices;
import embudo.ui.FxTest;
import embudo.ui.RunDelay;
import embudo.ui.ScreenStage;
import embudo.ui.kit.Theme;

import javafx.animation.AnimationTimer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.locks.LockSupport;

/**
 * Plays a webinar of 2,000 attendees again and again at 600 times its speed, for {@code
 * -Dembudo.replay} seconds (an hour unless said): 30 frames a second on the window's thread,
 * waiting for a processor left out, and no more memory at the end than after the first tenth. The
 * figures are left in target/replay.txt.
 */
@ExtendWith(FxTest.class)
class ReplayFramesLongTest {
    private static final double FRAMES = 30;
    private static final long WINDOW_NANOS = Duration.ofSeconds(10).toNanos();
    private static final int PEOPLE = 2_500;

    /** What a collection may leave behind more or less. */
    private static final long SLACK_BYTES = 24L << 20;

    /** Ten seconds: frames seen, and for how long the window's thread waited for a processor. */
    private record Window(long frames, long nanos, long delayed, long heap) {
        double rate() {
            return frames * 1e9 / nanos;
        }

        /** Had the thread had a processor whenever it was ready. */
        double net() {
            return frames * 1e9 / Math.max(1, nanos - delayed);
        }
    }

    private final FakeServices fakes = new FakeServices();

    @Test
    void thirtyFramesASecondAndNoMoreMemory() throws IOException {
        long seconds = Long.getLong("embudo.replay", 3_600);
        FakeBoards boards = FakeBoards.behind(fakes, PEOPLE);
        assertThat(boards.tape.rooms().of("w1").attendees().size()).isGreaterThanOrEqualTo(1_950);
        fakes.ticker = Ticker.fixed(SampleTape.after());
        // Speed is measured by the machine's own nanoseconds, which a fixed clock has as well.
        ScreenStage stage = new ScreenStage(fakes, Language.EN, Theme.Mode.LIGHT);
        LiveScreen screen = stage.show(d -> new LiveScreen(fakes.services(), d), 1160, 768);
        stage.until(() -> screen.model().shownProperty().get() != null);
        long[] frames = new long[1];
        AnimationTimer counter =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        frames[0]++;
                    }
                };
        FxTest.run(() -> {
            counter.start();
            screen.model().speed(600);
            screen.model().play();
        });
        List<Window> windows = new ArrayList<>();
        RunDelay delay = RunDelay.of("JavaFX Application Thread");
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        int played = 1;
        while (System.nanoTime() < end) {
            long from = System.nanoTime();
            long before = FxTest.<Long>on(() -> frames[0]);
            long waited = delay.nanos();
            while (System.nanoTime() - from < WINDOW_NANOS) {
                LockSupport.parkNanos(50_000_000);
                boolean ended =
                        FxTest.<Boolean>on(() -> screen.model().replayProperty().get().ended());
                if (ended) {
                    played++;
                    FxTest.run(screen.model()::play);
                }
            }
            windows.add(
                    new Window(
                            FxTest.<Long>on(() -> frames[0]) - before,
                            System.nanoTime() - from,
                            delay.nanos() - waited,
                            heap()));
        }
        FxTest.run(counter::stop);
        stage.close();
        fakes.close();
        report(windows, played);
        int early = Math.max(1, windows.size() / 10);
        assertThat(windows).allSatisfy(w -> assertThat(w.net()).isGreaterThanOrEqualTo(FRAMES));
        assertThat(windows.getLast().heap())
                .isLessThanOrEqualTo(windows.get(early).heap() + SLACK_BYTES);
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void report(List<Window> windows, int played) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("played " + played + " times, " + windows.size() + " windows of 10 s");
        lines.add(
                line("frames a second, lowest", windows.stream().mapToDouble(Window::rate).min()));
        lines.add(
                line(
                        "frames a second, mean",
                        windows.stream().mapToDouble(Window::rate).average()));
        lines.add(
                line(
                        "lowest, run-queue wait left out",
                        windows.stream().mapToDouble(Window::net).min()));
        for (int i = 0; i < windows.size(); i += Math.max(1, windows.size() / 12))
            lines.add(
                    "heap after %d s: %d MB".formatted((i + 1) * 10, windows.get(i).heap() >> 20));
        lines.add("heap at the end: %d MB".formatted(windows.getLast().heap() >> 20));
        Files.write(Path.of("target", "replay.txt"), lines);
    }

    private static String line(String what, OptionalDouble value) {
        return String.format(Locale.ROOT, "%s: %.1f", what, value.orElse(0));
    }
}
