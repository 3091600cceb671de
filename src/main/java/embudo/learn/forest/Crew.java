package embudo.learn.forest;

import embudo.kernel.Work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * Runs numbered tasks on the calling thread and on whatever threads of the pool are free. The
 * caller may itself be one of the pool's: it never waits for a task that nobody has begun.
 */
final class Crew {
    private Crew() {}

    /** Results in the order of their numbers; the first failure is thrown on. */
    static <T> List<T> run(Work work, int tasks, IntFunction<T> task) {
        List<CompletableFuture<T>> results = new ArrayList<>();
        for (int i = 0; i < tasks; i++) results.add(new CompletableFuture<>());
        AtomicInteger next = new AtomicInteger();
        int helpers = Math.min(tasks, Runtime.getRuntime().availableProcessors()) - 1;
        for (int h = 0; h < helpers; h++)
            work.compute(() -> {
                drain(next, results, task);
                return null;
            });
        drain(next, results, task);
        try {
            return results.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static <T> void drain(
            AtomicInteger next, List<CompletableFuture<T>> results, IntFunction<T> task) {
        for (int i = next.getAndIncrement(); i < results.size(); i = next.getAndIncrement())
            try {
                results.get(i).complete(task.apply(i));
            } catch (RuntimeException | Error e) {
                results.get(i).completeExceptionally(e);
            }
    }
}
