package embudo.domain;

import java.util.List;
import java.util.function.Consumer;

/**
 * Rows for copies that leave the workspace: every one in the order in which it was written, read in
 * portions, without those of batches that are not yet published. A consumer that throws ends the
 * reading.
 */
public interface Extracts {
    void registrations(Consumer<Registration> rows);

    void stays(Consumer<Stay> rows);

    void orders(Consumer<Order> rows);

    void commands(Consumer<Command> rows);

    /** Oldest first. */
    void audit(Consumer<Maintenance.AuditEntry> rows);

    /** Names of the workspace's own fields of contacts, in alphabetical order. */
    List<String> customFields();

    /** One join-and-leave row of an attendee. */
    record Stay(int webinar, long person, Presence.Session session) {}
}
