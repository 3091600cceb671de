package embudo.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import embudo.domain.Actor;
import embudo.domain.Channel;
import embudo.domain.ContactField;
import embudo.domain.EventType;
import embudo.domain.Journal;
import embudo.domain.NewEvent;
import embudo.kernel.Language;
import embudo.kernel.Progress;
import embudo.kernel.Ticker;
import embudo.text.Texts;
import embudo.ui.Console;
import embudo.ui.FxTest;
import embudo.ui.kit.FileAsker;
import embudo.ui.shell.Shell;

import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Switches between all screens of the sample season while a hundred events a second arrive, for
 * {@code -Dembudo.soak} seconds (half an hour unless said): memory grows by what the events
 * themselves take and no more, what a screen took it gives back, and the window's thread answers
 * within a tenth of a second, waiting for a processor left out. The figures are left in
 * target/soak.txt. Screens are seen and events arrive for a while before the clock starts.
 */
@ExtendWith(FxTest.class)
class SoakLongTest {
    private static final long EVERY_NANOS = 10_000_000L;

    /** Before the clock starts: what is kept once, or for a while, is there by then. */
    private static final long WARMING_NANOS = Duration.ofSeconds(120).toNanos();

    /** Bytes that columns, chains, keys and figures may take for each event of the journal. */
    private static final long EVENT_BYTES = 200;

    private static final List<String> SCREENS =
            Screens.IDS.stream().filter(id -> !Set.of("welcome", "sampler").contains(id)).toList();

    /** What surfaces of charts and pages, and the pages of the store in memory, may differ by. */
    private static final long SLACK = 40L << 20;

    private static final List<EventType> DEEDS =
            List.of(
                    EventType.WEBSITE_VISIT,
                    EventType.EMAIL_OPEN,
                    EventType.EMAIL_CLICK,
                    EventType.PRICING_VISIT,
                    EventType.AD_CLICK);
    private static final List<Channel> WAYS =
            List.of(Channel.EMAIL, Channel.LINKEDIN, Channel.ORGANIC);

    private final Ticker clock = Ticker.system();
    private final AtomicBoolean stop = new AtomicBoolean();
    private final AtomicLong events = new AtomicLong();

    /** Taken for each event, and while what is held is counted. */
    private final Semaphore writing = new Semaphore(1, true);

    private volatile String shown = "";

    @TempDir Path folder;

    @Test
    void memoryListenersAndTimersStayAsTheyWere() throws Exception {
        long nanos = Duration.ofSeconds(Long.getLong("embudo.soak", 1_800)).toNanos();
        try (Lifecycle life = new Lifecycle(folder, clock, Program::new)) {
            Wiring wiring = life.wiring();
            wiring.sample(Texts.of(Language.EN), Progress.NONE, Long.MAX_VALUE);
            embudo.app.Window window = new embudo.app.Window(life, FileAsker.system());
            Shell shell = shell(window);
            await().atMost(Duration.ofMinutes(3)).until(() -> FxTest.on(shell::settled));
            Thread writer = Thread.ofPlatform().start(() -> write(wiring));
            long warming = clock.nanos();
            while (clock.nanos() - warming < WARMING_NANOS) around(shell);
            Held before = held(life, shell);
            long eventsBefore = events.get();

            Stalls stalls = new Stalls(clock, () -> shown);
            stalls.start();
            long began = clock.nanos();
            int rounds = 0;
            while (clock.nanos() - began < nanos) {
                around(shell);
                rounds++;
            }
            double seconds = (clock.nanos() - began) / 1e9;
            stalls.stop();
            long arrived = events.get() - eventsBefore;
            Held after = held(life, shell);
            stop.set(true);
            writer.join();

            long grown = after.position() - before.position();
            String said =
                    "%d switches in %.0f s, %.0f events a second, the journal grew by %d%nbefore %s%nafter  %s%n%s%n%s"
                            .formatted(
                                    rounds * SCREENS.size(),
                                    seconds,
                                    arrived / seconds,
                                    grown,
                                    before,
                                    after,
                                    after.grownSince(before),
                                    stalls.report());
            Files.writeString(Path.of("target", "soak.txt"), said);
            assertThat(after.followers()).as("followers: " + said).isEqualTo(before.followers());
            assertThat(after.listeners())
                    .as("listeners: " + said)
                    .isLessThanOrEqualTo(before.listeners());
            assertThat(after.timers()).as("timers: " + said).isLessThanOrEqualTo(before.timers());
            assertThat(after.memory() - before.memory())
                    .as(said)
                    .isLessThan(grown * EVENT_BYTES + SLACK);
            assertThat(stalls.longest()).as(said).isLessThan(100_000_000L);
            FxTest.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
            window.untilClosed();
        }
    }

    /** To every screen once, a fifth of a second each, ending on the first. */
    private void around(Shell shell) {
        for (String id : SCREENS) {
            shown = id;
            FxTest.run(() -> shell.openScreen(id));
            LockSupport.parkNanos(200_000_000L);
        }
    }

    private Held held(Lifecycle life, Shell shell) throws Exception {
        writing.acquireUninterruptibly();
        try {
            return Held.now(life, shell);
        } finally {
            writing.release();
        }
    }

    /** Nine deeds, then an edit, and so on; what is late is made up for. */
    private void write(Wiring wiring) {
        List<Long> ids = new ArrayList<>();
        wiring.store().contacts().forEach(c -> ids.add(c.id()));
        Journal journal = wiring.store().journal();
        long next = clock.nanos();
        for (int i = 0; !stop.get(); i++) {
            writing.acquireUninterruptibly();
            long person = ids.get(i % ids.size());
            if (i % 10 == 9)
                wiring.store()
                        .contacts()
                        .edit(
                                person,
                                Map.of(ContactField.LAST_CONTACTED_AT, clock.now()),
                                Actor.COMMAND);
            else
                journal.append(
                        Actor.COMMAND,
                        List.of(
                                NewEvent.of(null, person, DEEDS.get(i % 5), clock.now())
                                        .withChannel(WAYS.get(i % 3))));
            writing.release();
            events.incrementAndGet();
            next += EVERY_NANOS;
            LockSupport.parkNanos(next - clock.nanos());
        }
    }

    private static Shell shell(embudo.app.Window window) throws Exception {
        Field console = embudo.app.Window.class.getDeclaredField("console");
        console.setAccessible(true);
        return ((Console) console.get(window)).shell();
    }
}
