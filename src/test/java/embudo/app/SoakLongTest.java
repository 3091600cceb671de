package embudo.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.javafx.tk.Toolkit;
import com.sun.scenario.animation.AbstractPrimaryTimer;

import embudo.domain.Actor;
import embudo.domain.ContactField;
import embudo.domain.ImportBatch;
import embudo.domain.ImportSession;
import embudo.kernel.Ticker;
import embudo.text.Texts;
import embudo.ui.Console;
import embudo.ui.FxTest;
import embudo.ui.kit.FileAsker;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectPropertyBase;
import javafx.scene.control.ToggleButton;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Switches screens while a hundred events a second arrive, for {@code -Dembudo.soak} seconds (half
 * an hour unless said): memory stays flat, what a screen took it gives back, and the window's
 * thread never works for long before it answers. How long answers took by the clock, and where the
 * longest stood, is left in target/soak.txt. Screens are seen once before the clock starts.
 */
@ExtendWith(FxTest.class)
class SoakLongTest {
    private static final int PEOPLE = 300;
    private static final long EVERY_NANOS = 10_000_000L;
    private static final List<String> SCREENS =
            List.of("leads", "segments", "import", "reports", "models", "settings", "today");
    private final Ticker clock = Ticker.system();
    private final Stalls stalls = new Stalls(clock);
    private final AtomicBoolean stop = new AtomicBoolean();
    private final AtomicLong events = new AtomicLong();

    @TempDir Path folder;

    @Test
    void memoryListenersAndTimersStayAsTheyWere() throws Exception {
        long nanos = Duration.ofSeconds(Long.getLong("embudo.soak", 1_800)).toNanos();
        try (Lifecycle life = new Lifecycle(folder, clock, Program::new)) {
            Samples.decline(life.wiring().store().settings());
            people(life.wiring());
            embudo.app.Window window = new embudo.app.Window(life, FileAsker.system());
            await().atMost(Duration.ofMinutes(3)).until(() -> nav("today") != null);
            ReadOnlyObjectProperty<Texts> words = words(window);
            for (int i = 0; i < 3; i++) SCREENS.forEach(SoakLongTest::open);
            settle(life);
            int followers = life.notices().size();
            int listeners = listeners(words);
            int timers = timers();
            long memory = memory();

            Thread writer = Thread.ofPlatform().start(() -> write(life.wiring()));
            stalls.start();
            long began = clock.nanos();
            int rounds = 0;
            while (clock.nanos() - began < nanos) {
                open(SCREENS.get(rounds++ % SCREENS.size()));
                java.util.concurrent.locks.LockSupport.parkNanos(200_000_000L);
            }
            double seconds = (clock.nanos() - began) / 1e9;
            stop.set(true);
            writer.join();
            stalls.stop();
            while (rounds % SCREENS.size() != 0) open(SCREENS.get(rounds++ % SCREENS.size()));
            settle(life);

            long kept = memory();
            String said =
                    "%d switches in %.0f s, %.0f events a second, memory %d to %d KB, listeners %d to %d, timers %d to %d, followers %d to %d%n%s"
                            .formatted(
                                    rounds,
                                    seconds,
                                    events.get() / seconds,
                                    memory / 1024,
                                    kept / 1024,
                                    listeners,
                                    listeners(words),
                                    timers,
                                    timers(),
                                    followers,
                                    life.notices().size(),
                                    stalls.report());
            java.nio.file.Files.writeString(Path.of("target", "soak.txt"), said);
            assertThat(life.notices().size()).as("followers: " + said).isEqualTo(followers);
            assertThat(listeners(words))
                    .as("listeners: " + said)
                    .isLessThanOrEqualTo(listeners + 10);
            assertThat(timers()).as("timers: " + said).isLessThanOrEqualTo(timers);
            assertThat(kept).as(said).isLessThan(memory * 5 / 4 + (20L << 20));
            assertThat(stalls.longest()).as(said).isLessThan(100_000_000L);
            FxTest.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
            window.untilClosed();
        }
    }

    private static void people(Wiring wiring) {
        try (ImportSession s = wiring.store().imports().open("contacts", "c", "0", Actor.COMMAND)) {
            for (int i = 0; i < PEOPLE; i++)
                s.addContact(Map.of(ContactField.EMAIL, "p" + i + "@nube.example"), Map.of());
            s.publish(new ImportBatch.Counts(PEOPLE, PEOPLE, 0, 0, 0, 0), "{}");
        }
    }

    private void write(Wiring wiring) {
        List<Long> ids = new ArrayList<>();
        wiring.store().contacts().forEach(c -> ids.add(c.id()));
        long next = clock.nanos();
        Instant at = clock.now();
        for (int i = 0; !stop.get(); i++) {
            long person = ids.get(i % ids.size());
            Map<ContactField, Object> change =
                    Map.of(ContactField.LAST_CONTACTED_AT, at.plusSeconds(i));
            wiring.store().contacts().edit(person, change, Actor.COMMAND);
            events.incrementAndGet();
            next += EVERY_NANOS;
            java.util.concurrent.locks.LockSupport.parkNanos(next - clock.nanos());
        }
    }

    private static void open(String id) {
        FxTest.run(() -> nav(id).fire());
    }

    private static ToggleButton nav(String id) {
        return FxTest.on(() ->
                Window.getWindows().isEmpty()
                        ? null
                        : (ToggleButton)
                                Window.getWindows().getFirst().getScene().lookup("#nav-" + id));
    }

    private static void settle(Lifecycle life) {
        life.wiring().settle();
        await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
    }

    private static long memory() {
        for (int i = 0; i < 3; i++) System.gc();
        Runtime vm = Runtime.getRuntime();
        return vm.totalMemory() - vm.freeMemory();
    }

    private static ReadOnlyObjectProperty<Texts> words(embudo.app.Window window) throws Exception {
        Field console = embudo.app.Window.class.getDeclaredField("console");
        console.setAccessible(true);
        return ((Console) console.get(window)).shell().desk().words().textsProperty();
    }

    /** Of a property, as JavaFX keeps them. */
    private static int listeners(ReadOnlyObjectProperty<?> property) throws Exception {
        System.gc();
        Field field = ReadOnlyObjectPropertyBase.class.getDeclaredField("helper");
        field.setAccessible(true);
        Object helper = field.get(property);
        int count = 0;
        for (String name : List.of("invalidationListeners", "changeListeners")) {
            Field list = helper.getClass().getDeclaredField(name);
            list.setAccessible(true);
            Object all = list.get(helper);
            for (int i = 0; all != null && i < Array.getLength(all); i++)
                if (alive(Array.get(all, i))) count++;
        }
        return count;
    }

    /** Weak ones whose owner is gone are removed by JavaFX at the next occasion. */
    private static boolean alive(Object listener) {
        return listener != null
                && !(listener instanceof javafx.beans.WeakListener weak
                        && weak.wasGarbageCollected());
    }

    private static int timers() throws Exception {
        Field field = AbstractPrimaryTimer.class.getDeclaredField("receiversLength");
        field.setAccessible(true);
        return FxTest.on(() -> field.getInt(Toolkit.getToolkit().getPrimaryTimer()));
    }
}
