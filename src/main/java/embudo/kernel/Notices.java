package embudo.kernel;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Says after a commit that something changed, never what to do: a listener re-reads. Listeners run
 * on the poster's thread and must return at once.
 */
public final class Notices {
    private final List<Consumer<Topic>> listeners = new CopyOnWriteArrayList<>();

    /** Closing the handle ends the subscription. */
    public Subscription subscribe(Consumer<Topic> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public void post(Topic topic) {
        for (Consumer<Topic> listener : listeners) listener.accept(topic);
    }

    /** Number of live subscriptions; tests use it to find leaks. */
    public int size() {
        return listeners.size();
    }

    /** Ends a subscription. */
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
