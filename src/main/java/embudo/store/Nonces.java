package embudo.store;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Nonces that never repeat within a process and practically never between processes: 32 random bits
 * and a 64-bit counter from a random start. Two of s runs with n seals each meet with a probability
 * of at most s² n / 2^96, far less than with random nonces. Thread-safe.
 */
final class Nonces {
    static final int LENGTH = 12;

    private final int run;
    private final AtomicLong next;

    Nonces(SecureRandom random) {
        run = random.nextInt();
        next = new AtomicLong(random.nextLong());
    }

    byte[] next() {
        return ByteBuffer.allocate(LENGTH).putInt(run).putLong(next.getAndIncrement()).array();
    }
}
