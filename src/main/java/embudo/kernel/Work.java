package embudo.kernel;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The threads of the process: a bounded pool for computation and virtual threads for waiting on
 * networks. Nothing here is ever interrupted, because an interrupt inside the store closes its file
 * for every other thread.
 */
public final class Work implements AutoCloseable {
    private final ExecutorService compute;
    private final ExecutorService network;

    public Work() {
        int cores = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        compute =
                Executors.newFixedThreadPool(
                        cores, Thread.ofPlatform().daemon().name("work-", 0).factory());
        network = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("net-", 0).factory());
    }

    public <T> CompletableFuture<T> compute(Supplier<T> task) {
        return CompletableFuture.supplyAsync(task, compute);
    }

    public <T> CompletableFuture<T> network(Supplier<T> task) {
        return CompletableFuture.supplyAsync(task, network);
    }

    /** Lets running tasks end, for at most five seconds. */
    @Override
    public void close() {
        compute.shutdown();
        network.shutdown();
        try {
            compute.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("closing was interrupted", e);
        }
    }
}
