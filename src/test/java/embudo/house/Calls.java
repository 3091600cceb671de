package embudo.house;

import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Calls that are kept out. */
final class Calls {
    private Calls() {}

    /**
     * An interrupt that reaches H2 closes the database for every thread. {@code Future.cancel} is
     * refused whatever its argument, which the compiled call does not tell.
     */
    static boolean interrupts(House.Call call) {
        return call.of(Thread.class, "interrupt")
                || call.of(ExecutorService.class, "shutdownNow")
                || call.of(Future.class, "cancel", 1);
    }

    static boolean readsClock(House.Call call) {
        return call.of(System.class, "currentTimeMillis")
                || call.of(System.class, "nanoTime")
                || (call.name().equals("now")
                        && (call.in("java.time") || call.in("java.time.chrono")))
                || (call.on(Clock.class.getName())
                        && (call.name().startsWith("system") || call.name().startsWith("tick")))
                || call.of(Date.class, "<init>", 0)
                || call.of(GregorianCalendar.class, "<init>", 0)
                || call.of(Calendar.class, "getInstance");
    }

    /** Where the machine speaks Turkish, "ID" would become "ıd". */
    static boolean changesCase(House.Call call) {
        return call.of(String.class, "toLowerCase", 0) || call.of(String.class, "toUpperCase", 0);
    }
}
