package embudo.store.people;

import embudo.domain.Band;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.EventType;
import embudo.domain.LeadRow;
import embudo.store.Sealer;
import embudo.store.db.Sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines of one page, in three statements whatever its length. */
final class LeadRows {
    private final ContactTable table;

    LeadRows(Sealer sealer) {
        table = new ContactTable(sealer);
    }

    /** The last thing somebody did. */
    private record Signal(EventType type, long at) {}

    List<LeadRow> of(Connection c, List<Long> ids, int loading) throws SQLException {
        if (ids.isEmpty()) return List.of();
        Object wanted = ids.toArray(Long[]::new);
        Map<Long, Contact> contacts = new HashMap<>();
        for (Contact contact : Sql.list(c, table::map, ContactTable.WANTED, wanted))
            contacts.put(contact.id(), contact);
        Map<Long, Integer> scores = new HashMap<>();
        Sql.list(
                c,
                r -> scores.put(r.getLong(1), r.getInt(2)),
                "SELECT person, points FROM TABLE(wanted BIGINT = ?) k"
                        + " JOIN score s ON s.person = k.wanted",
                wanted);
        Map<Long, Signal> signals = signals(c, ids, loading);
        return ids.stream()
                .filter(contacts::containsKey)
                .map(id -> row(contacts.get(id), scores.get(id), signals.get(id)))
                .toList();
    }

    private static Map<Long, Signal> signals(Connection c, List<Long> people, int loading)
            throws SQLException {
        Map<Long, Long> merged = Aliases.into(c, people);
        List<Long> identities = new ArrayList<>(people);
        identities.addAll(merged.keySet());
        Map<Long, Signal> last = new HashMap<>();
        Sql.list(
                c,
                r ->
                        last.merge(
                                merged.getOrDefault(r.getLong(1), r.getLong(1)),
                                new Signal(EventType.ofCode(r.getInt(2)), r.getLong(3)),
                                (a, b) -> b.at > a.at ? b : a),
                "SELECT person, type, occurred_at FROM TABLE(wanted BIGINT = ?) k"
                        + " JOIN last_signal l ON l.person = k.wanted WHERE batch <> ?",
                identities.toArray(Long[]::new),
                loading);
        return last;
    }

    private static LeadRow row(Contact c, Integer score, Signal signal) {
        return new LeadRow(
                c.id(),
                c.name(),
                c.email(),
                c.text(ContactField.COMPANY),
                c.text(ContactField.JOB_TITLE),
                score == null ? -1 : score,
                score == null ? null : Band.of(score),
                signal == null ? null : signal.type,
                signal == null ? null : Instant.ofEpochMilli(signal.at),
                c.moment(ContactField.CREATED_AT),
                c.moment(ContactField.LAST_CONTACTED_AT));
    }
}
