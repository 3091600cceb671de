package embudo.badhouse.kernel;

import java.time.Instant;

/** The kernel may read the clock. */
public final class InnocentClock {
    public Instant now() {
        return Instant.now();
    }
}
