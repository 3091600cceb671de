package embudo.badhouse.tune;

import embudo.house.Breaks;

import java.util.concurrent.atomic.AtomicLong;

/** Breaks one rule on purpose. */
@Breaks("no static can change")
public final class Tally {
    private static final AtomicLong TALLY = new AtomicLong();

    public static long next() {
        return TALLY.incrementAndGet();
    }
}
