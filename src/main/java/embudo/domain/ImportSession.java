package embudo.domain;

import java.time.Instant;
import java.util.Map;

/**
 * An open batch. Calls are buffered; {@link #portion} has what was written so far made durable in
 * one short transaction. Closing without publishing rolls the batch back. Not thread-safe.
 */
public interface ImportSession extends AutoCloseable {
    int batch();

    /**
     * Adds a contact and journals CONTACT_CREATED at its creation time (now, when the file does not
     * say).
     */
    long addContact(Map<ContactField, Object> fields, Map<String, String> custom);

    /** Changes a visible contact when the batch is published; the value before is kept for undo. */
    void updateContact(
            Contact before, Map<ContactField, Object> changes, Map<String, String> custom);

    /** The webinar with this external id, added or updated. */
    int webinar(
            String externalId,
            String title,
            Instant startsAt,
            int durationMinutes,
            String platform);

    /** The campaign with this channel and external id, added if new. */
    int campaign(Channel channel, String externalId, String name);

    /**
     * Adds or replaces a registration and journals REGISTERED (or REGISTRATION_CANCELLED) when it
     * is new.
     */
    void registration(Registration registration);

    /**
     * Adds a join-and-leave row and journals ATTENDED; known with another leave time, the old event
     * is retracted.
     */
    void presence(int webinar, long person, Presence.Session session);

    void crew(Crew crew);

    /** Adds the day, or replaces the one with the same campaign and day. */
    void campaignDay(CampaignDay day);

    /** Adds the day, or replaces the one with the same dimensions. */
    void webDay(WebDay day);

    /**
     * Adds an order and journals PURCHASE; known with another amount, the old event is retracted.
     */
    void order(Order order);

    /**
     * Any other event.
     *
     * @return false when its key is known and it was left out
     */
    boolean event(NewEvent event);

    /**
     * Puts the event in place of the one that has its key, which is retracted; a plain event when
     * none has.
     */
    void correct(NewEvent event);

    /**
     * Adds a record, or brings the visible one {@code before} to new values when the batch is
     * published; null before means that its key is new. A key must not come twice in a batch.
     */
    void record(Record before, Record now);

    /** Ends a portion: what was written so far becomes durable while the next one is filled. */
    void portion();

    /** Makes the whole batch visible in one transaction; durable on return. */
    ImportBatch publish(ImportBatch.Counts counts, String summary);

    @Override
    void close();

    /** Natural key of a presence row within its webinar. */
    static String presenceKey(long person, Instant joinedAt) {
        return person + "|" + joinedAt.getEpochSecond();
    }
}
