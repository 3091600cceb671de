package embudo.app;

import static org.awaitility.Awaitility.await;

import com.sun.javafx.tk.Toolkit;
import com.sun.scenario.animation.AbstractPrimaryTimer;

import embudo.text.Texts;
import embudo.ui.FxTest;
import embudo.ui.shell.Shell;

import javafx.beans.WeakListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectPropertyBase;

import java.lang.management.ManagementFactory;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.management.ObjectName;

/**
 * What an open window holds while it rests: bytes of reachable objects by class, followers of
 * notices, listeners of the language, running timers; and how far the journal is.
 */
record Held(Map<String, Long> classes, int followers, int listeners, int timers, long position) {
    private static final int SAID = 25;

    /** Waits until nothing is under way. */
    static Held now(Lifecycle life, Shell shell) throws Exception {
        life.wiring().settle();
        await().atMost(Duration.ofMinutes(2))
                .pollDelay(Duration.ofSeconds(2))
                .until(() -> FxTest.on(shell::settled));
        // What screens that have left sight asked for still holds memory until it is answered.
        life.work().compute(() -> "").join();
        return new Held(
                reachable(),
                life.notices().size(),
                listenersOf(shell.desk().words().textsProperty()),
                timersNow(),
                life.wiring().store().journal().position());
    }

    /** Bytes of the objects that are left after collecting, what the collector fills in apart. */
    private static Map<String, Long> reachable() throws Exception {
        for (int i = 0; i < 3; i++) System.gc();
        String table =
                (String)
                        ManagementFactory.getPlatformMBeanServer()
                                .invoke(
                                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                                        "gcClassHistogram",
                                        new Object[] {new String[0]},
                                        new String[] {String[].class.getName()});
        Map<String, Long> bytes = new HashMap<>();
        for (String line : table.split("\\R")) {
            String[] cells = line.strip().split("\\s+");
            if (cells.length >= 4 && cells[0].endsWith(":") && !cells[3].contains("FillerElement"))
                bytes.merge(cells[3], Long.parseLong(cells[2]), Long::sum);
        }
        return bytes;
    }

    /** Bytes of all objects. */
    long memory() {
        return classes.values().stream().mapToLong(n -> n).sum();
    }

    /** The classes that grew most since then, and by how much. */
    String grownSince(Held before) {
        return classes.keySet().stream()
                .sorted(Comparator.comparingLong(name -> -grown(name, before)))
                .limit(SAID)
                .map(name -> "%,12d %s%n".formatted(grown(name, before), name))
                .collect(Collectors.joining());
    }

    private long grown(String name, Held before) {
        return classes.get(name) - before.classes.getOrDefault(name, 0L);
    }

    /** Of a property, as JavaFX keeps them. */
    private static int listenersOf(ReadOnlyObjectProperty<Texts> property) throws Exception {
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
                && !(listener instanceof WeakListener weak && weak.wasGarbageCollected());
    }

    private static int timersNow() throws Exception {
        Field field = AbstractPrimaryTimer.class.getDeclaredField("receiversLength");
        field.setAccessible(true);
        return FxTest.on(() -> field.getInt(Toolkit.getToolkit().getPrimaryTimer()));
    }

    @Override
    public String toString() {
        return "memory %d KB, followers %d, listeners %d, timers %d, journal at %d"
                .formatted(memory() / 1024, followers, listeners, timers, position);
    }
}
