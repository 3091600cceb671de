package embudo.store.db;

import embudo.kernel.Problem;
import embudo.kernel.Ticker;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * The one thread that changes the database. Units that arrive while the disk is busy share the next
 * commit and its {@code CHECKPOINT SYNC}; a caller is released when its unit could no longer be
 * lost. When a group fails, its units are done again one by one, so that one bad unit fails alone.
 * The thread is never interrupted: an interrupt inside H2 closes the file for everybody.
 */
public final class Writer implements AutoCloseable {
    /** A group takes no more units after this long, so that its first caller does not wait. */
    private static final long GROUP_NANOS = 20_000_000;

    private final Connection connection;
    private final Entities entities;
    private final Ticker ticker;
    private final BlockingQueue<Pending<?>> queue = new LinkedBlockingQueue<>();
    private final List<Runnable> onRollback = new ArrayList<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Thread thread;
    private volatile Throwable broken;

    /** Takes over the connection and closes it at the end. */
    public Writer(Connection connection, Entities entities, Ticker ticker) throws SQLException {
        this.connection = connection;
        this.entities = entities;
        this.ticker = ticker;
        connection.setAutoCommit(false);
        thread = Thread.ofPlatform().daemon().name("store-writer").unstarted(this::loop);
    }

    /** What to forget after a rollback; to be registered before {@link #start}. */
    public void onRollback(Runnable forget) {
        onRollback.add(forget);
    }

    public void start() {
        thread.start();
    }

    /**
     * Runs a unit and returns its result once it is durable.
     *
     * @throws Problem when the store is closed or its disk has failed
     */
    public <T> T run(Unit<T> unit) {
        return submit(unit).get();
    }

    /**
     * Queues a unit and returns at once; {@code get} waits until it is done and may be called
     * again. Units are done in the order in which they were queued.
     *
     * @throws Problem when the store is closed
     */
    public <T> Supplier<T> submit(Unit<T> unit) {
        if (Thread.currentThread() == thread)
            throw new IllegalStateException("a unit must not wait for another");
        Pending<T> pending = new Pending<>(unit, new CompletableFuture<>());
        synchronized (closed) {
            if (closed.get()) throw new Problem("store.closed");
            queue.add(pending);
        }
        return pending::await;
    }

    /** Ends after what was submitted is durable. */
    @Override
    public void close() {
        synchronized (closed) {
            if (closed.getAndSet(true)) return;
            queue.add(new Pending<>(null, new CompletableFuture<>()));
        }
        if (thread.getState() == Thread.State.NEW) return;
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException("closing was interrupted", e);
        }
    }

    private void loop() {
        try {
            Pending<?> first;
            while ((first = queue.take()).unit != null) group(first);
        } catch (InterruptedException e) {
            throw new IllegalStateException("the writer must not be interrupted", e);
        }
    }

    private void group(Pending<?> first) {
        List<Pending<?>> group = new ArrayList<>();
        group.add(first);
        Attempt attempt = attempt(group, ticker.nanos() + GROUP_NANOS);
        if (attempt.failure == null) return;
        if (group.size() == 1 || broken != null)
            group.forEach(p -> p.answer.completeExceptionally(attempt.failure));
        else
            for (Pending<?> single : group) {
                List<Pending<?>> alone = new ArrayList<>(List.of(single));
                Attempt again = attempt(alone, ticker.nanos());
                if (again.failure != null) single.answer.completeExceptionally(again.failure);
            }
    }

    /** Runs what is in the group, and what the queue adds until {@code until}, in one commit. */
    private Attempt attempt(List<Pending<?>> group, long until) {
        if (broken != null) return new Attempt(new Problem(broken, "store.broken"));
        boolean committed = false;
        try (Tx tx = new Tx(connection, entities)) {
            for (int i = 0; i < group.size(); i++) {
                group.get(i).execute(tx);
                if (i == group.size() - 1 && ticker.nanos() - until < 0) take(group);
            }
            connection.commit();
            committed = true;
            checkpoint();
            tx.durable();
            group.forEach(Pending::release);
            return new Attempt(null);
        } catch (Exception e) {
            // After a commit that may not be on disk, memory and disk can't be trusted to agree.
            if (committed) broken = e;
            else rollback(e);
            return new Attempt(e);
        }
    }

    private void checkpoint() throws SQLException {
        try (Statement s = connection.createStatement()) {
            s.execute("CHECKPOINT SYNC");
        }
    }

    private void take(List<Pending<?>> group) {
        Pending<?> next = queue.peek();
        if (next == null || next.unit == null) return;
        group.add(queue.remove());
    }

    private void rollback(Exception cause) {
        try {
            connection.rollback();
            onRollback.forEach(Runnable::run);
        } catch (SQLException e) {
            cause.addSuppressed(e);
            broken = cause;
        }
    }

    private record Attempt(Exception failure) {}

    private static final class Pending<T> {
        private final Unit<T> unit;
        private final CompletableFuture<T> answer;
        private T result;

        Pending(Unit<T> unit, CompletableFuture<T> answer) {
            this.unit = unit;
            this.answer = answer;
        }

        void execute(Tx tx) throws SQLException {
            result = unit.run(tx);
        }

        T await() {
            try {
                return answer.join();
            } catch (CompletionException e) {
                throw Faults.of(e.getCause(), "");
            }
        }

        void release() {
            answer.complete(result);
        }
    }
}
