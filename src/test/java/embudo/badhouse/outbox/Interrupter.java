package embudo.badhouse.outbox;

import embudo.house.Breaks;

/** Breaks one rule on purpose. */
@Breaks("nothing is interrupted")
public final class Interrupter {
    public void stop(Thread thread) {
        thread.interrupt();
    }
}
