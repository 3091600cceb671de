package embudo.badhouse.outbox;

import java.util.concurrent.ExecutorService;

/** Lets running tasks end. */
public final class InnocentCloser {
    public void stop(ExecutorService pool) {
        pool.shutdown();
    }
}
