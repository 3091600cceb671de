package embudo.outbox;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes those who wait for something to happen; a ring between looking and waiting isn't lost. */
final class Bell {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private long rings;

    /** Number of rings so far, to be read before looking. */
    long rings() {
        lock.lock();
        try {
            return rings;
        } finally {
            lock.unlock();
        }
    }

    void ring() {
        lock.lock();
        try {
            rings++;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until it has rung since {@code seen}, at most {@code longest}. */
    void await(long seen, Duration longest) {
        lock.lock();
        try {
            long left = longest.toNanos();
            while (rings == seen && left > 0) left = rung.awaitNanos(left);
        } catch (InterruptedException e) {
            throw new IllegalStateException("threads of the outbox are never interrupted", e);
        } finally {
            lock.unlock();
        }
    }
}
