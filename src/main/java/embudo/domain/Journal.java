package embudo.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The append-only log of facts, in commit order. Only what is durable is readable. */
public interface Journal {
    /** Position of the last readable event, 0 when there is none. */
    long position();

    /**
     * Passes the events after {@code after} to {@code sink} in order, stopping at the first block
     * end at or past {@code maxEvents}.
     *
     * @return the last position passed, or {@code after} when there was nothing
     */
    long read(long after, long maxEvents, Consumer<EventBlock> sink);

    /**
     * Appends and returns once a power cut could no longer lose them. Events whose key is known are
     * left out.
     *
     * @return the positions given, 0 for those left out, in the order of {@code events}
     */
    List<Long> append(Actor actor, List<NewEvent> events);

    /** The texts behind {@link Event#ref()}; erased ones are missing. */
    Map<Long, String> payloads(Collection<Long> refs);

    /** Who each identity is today: identity to person, only where they differ. */
    Map<Integer, Integer> aliases();
}
