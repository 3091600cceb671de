package embudo.badhouse.outbox;

import embudo.house.Breaks;

import java.util.concurrent.ThreadPoolExecutor;

/** Breaks one rule on purpose. */
@Breaks("nothing is interrupted")
public final class Stopper {
    public void stop(ThreadPoolExecutor pool) {
        pool.shutdownNow();
    }
}
