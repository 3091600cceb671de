package embudo.badhouse.watch;

import embudo.house.Breaks;

import java.time.Clock;

/** Breaks one rule on purpose. */
@Breaks("only kernel reads the clock")
public final class OwnClock {
    public Clock clock() {
        return Clock.systemUTC();
    }
}
