package embudo.domain;

import embudo.kernel.Problem;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Batches: opened, filled in portions, published as one. */
public interface Imports {
    /** Opens a batch in state LOADING; what it writes is invisible until published. */
    ImportSession open(String kind, String file, String sha256, Actor actor);

    /** Newest first. */
    List<ImportBatch> recent(int limit);

    /**
     * Takes a published batch back. Values edited since are kept.
     *
     * @return what was kept and why, in words for the person; empty when everything went back
     */
    List<Problem> undo(int batch, Actor actor);

    /** Keys among the given whose events are in the journal. */
    Set<EventKey> known(Collection<EventKey> keys);

    /** Presence rows known for a webinar, by {@link ImportSession#presenceKey}. */
    Map<String, Presence.Session> sessions(int webinar);

    /** Registrations known for a webinar, by person. */
    Map<Long, Registration> registrations(int webinar);

    /** Orders known among the given numbers. */
    Map<String, Order> orders(Collection<String> numbers);
}
