package embudo.domain;

import embudo.kernel.Progress;

import java.util.Collection;
import java.util.Map;

/** One change to many people, and the way back. */
public interface BulkEdits {
    /**
     * Sets one field of all these people, in portions that are durable one by one. Journals
     * CONTACT_UPDATED for those whose value changes, and audits. Stops early when asked to; the
     * answer holds what was done.
     *
     * @param field key of a text or enum {@link ContactField}, or {@code custom.} and a name
     * @param value null clears the field
     */
    Changed set(
            Collection<Long> people, String field, String value, Actor actor, Progress progress);

    /**
     * Gives people back the value they had, unless it was changed once more since.
     *
     * @return how many got it back
     */
    long restore(Changed changed, Actor actor);

    /**
     * What was done.
     *
     * @param before the former value of everybody whose value changed, null for none
     */
    record Changed(String field, String value, Map<Long, String> before) {}
}
