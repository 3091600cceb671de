package embudo.badhouse.watch;

import embudo.house.Breaks;

import java.time.Instant;

/** Breaks one rule on purpose. */
@Breaks("only kernel reads the clock")
public final class Now {
    public Instant now() {
        return Instant.now();
    }
}
