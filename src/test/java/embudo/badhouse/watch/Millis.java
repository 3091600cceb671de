package embudo.badhouse.watch;

import embudo.house.Breaks;

/** Breaks one rule on purpose. */
@Breaks("only kernel reads the clock")
public final class Millis {
    public long now() {
        return System.currentTimeMillis();
    }
}
