package embudo.ui.kit;

import embudo.kernel.Notices;
import embudo.kernel.Ticker;
import embudo.kernel.Topic;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Brings notices to the FX thread. Many notices become one call, at most four a second; nobody
 * waits for the FX thread; a closed subscription hears nothing more.
 */
public final class FxFeed {
    private static final long GAP_NANOS = 250_000_000L;

    private final Notices notices;
    private final Ticker ticker;

    public FxFeed(Notices notices, Ticker ticker) {
        this.notices = notices;
        this.ticker = ticker;
    }

    /**
     * Calls {@code onChange} on the FX thread after a notice on one of {@code topics}. Close the
     * handle on the FX thread when the screen leaves sight.
     */
    public Notices.Subscription follow(Set<Topic> topics, Runnable onChange) {
        Follower follower = new Follower(onChange);
        Notices.Subscription source =
                notices.subscribe(topic -> {
                    if (topics.contains(topic)) follower.notice();
                });
        return () -> {
            source.close();
            follower.closed = true;
        };
    }

    private final class Follower {
        private final Runnable onChange;
        private final AtomicBoolean pending = new AtomicBoolean();
        private volatile boolean closed;
        private long lastNanos;
        private boolean everCalled;

        Follower(Runnable onChange) {
            this.onChange = onChange;
        }

        /** On the poster's thread: must return at once. */
        void notice() {
            if (!closed && pending.compareAndSet(false, true)) Fx.later(this::arrive);
        }

        private void arrive() {
            long wait = everCalled ? GAP_NANOS - (ticker.nanos() - lastNanos) : 0;
            if (wait <= 0) {
                call();
                return;
            }
            PauseTransition pause = new PauseTransition(Duration.millis(wait / 1e6));
            pause.setOnFinished(e -> call());
            pause.play();
        }

        private void call() {
            // Cleared before the call: what changes during it asks for one more.
            pending.set(false);
            lastNanos = ticker.nanos();
            everCalled = true;
            if (!closed) onChange.run();
        }
    }
}
