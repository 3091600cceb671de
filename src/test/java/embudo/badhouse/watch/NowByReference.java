package embudo.badhouse.watch;

import embudo.house.Breaks;

import java.time.Instant;
import java.util.function.Supplier;

/** Breaks one rule on purpose. */
@Breaks("only kernel reads the clock")
public final class NowByReference {
    public Supplier<Instant> now() {
        return Instant::now;
    }
}
