package embudo.store;

import embudo.domain.Actor;

import java.util.ArrayList;
import java.util.List;

/**
 * Changes of the small files on their way to the audit: kept until the database is open, then
 * passed on as they happen. Holds names of settings, never values.
 */
final class ChangeLog {
    private final List<Change> waiting = new ArrayList<>();
    private Sink sink;

    /** One change. */
    private record Change(Actor actor, String action, String subject) {}

    /** Takes a change into the audit. */
    interface Sink {
        void accept(Actor actor, String action, String subject);
    }

    synchronized void add(Actor actor, String action, String subject) {
        if (sink == null) waiting.add(new Change(actor, action, subject));
        else sink.accept(actor, action, subject);
    }

    /** Null when the database closes. */
    synchronized void attach(Sink to) {
        sink = to;
        if (to == null) return;
        waiting.forEach(c -> to.accept(c.actor, c.action, c.subject));
        waiting.clear();
    }
}
