package embudo.badhouse.outbox;

import embudo.house.Breaks;

import java.util.concurrent.Future;

/** Breaks one rule on purpose. */
@Breaks("nothing is interrupted")
public final class Canceller {
    public void stop(Future<?> work) {
        work.cancel(true);
    }
}
