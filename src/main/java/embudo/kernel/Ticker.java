package embudo.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The only source of the time of day; tests and rehearsals pass their own. */
public interface Ticker {
    Instant now();

    /** Monotonic nanoseconds, for measuring how long something took. */
    default long nanos() {
        return System.nanoTime();
    }

    default LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(now(), zone);
    }

    static Ticker system() {
        Clock clock = Clock.systemUTC();
        return clock::instant;
    }

    static Ticker fixed(Instant at) {
        return () -> at;
    }
}
