package embudo.store.people;

import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.store.Core;
import embudo.store.db.Sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Addresses and numbers that a merge took out of sight: those of merged contacts, and those of
 * survivors that took the other's instead. They still lead to who it is today.
 */
final class SecondAddresses {
    private final Core core;
    private final ContactTable table;
    private final FieldChange texts;

    SecondAddresses(Core core) {
        this.core = core;
        table = new ContactTable(core.sealer());
        texts = new FieldChange(core);
    }

    /**
     * The people behind values of a field; of several the one merged first.
     *
     * @param candidates contacts that have, or had, one of the values
     */
    Map<String, Long> of(ContactField field, Set<String> values, Collection<Long> candidates) {
        return core.reader()
                .read(c -> {
                    if (!Aliases.any(c)) return Map.of();
                    Map<String, Long> owners = new LinkedHashMap<>();
                    merged(c, field, candidates, owners);
                    replaced(c, field, owners);
                    owners.keySet().retainAll(values);
                    Map<Long, Long> today = Aliases.of(c, owners.values());
                    Map<String, Long> people = new HashMap<>();
                    owners.forEach(
                            (value, owner) -> people.put(value, today.getOrDefault(owner, owner)));
                    return people;
                });
    }

    private void merged(
            Connection c, ContactField field, Collection<Long> candidates, Map<String, Long> owners)
            throws SQLException {
        for (Contact contact :
                table.list(
                        c,
                        ContactTable.WANTED + "WHERE c.merged_into <> 0 ORDER BY c.id",
                        (Object) candidates.toArray(Long[]::new)))
            owners.putIfAbsent(contact.text(field), contact.id());
    }

    /** All of them are opened: replacing an address is a choice made by hand, so they are few. */
    private void replaced(Connection c, ContactField field, Map<String, Long> owners)
            throws SQLException {
        Sql.list(
                c,
                r -> owners.putIfAbsent((String) texts.value(field, r.getString(1)), r.getLong(2)),
                "SELECT v.before_value, m.survivor FROM merge_value v JOIN people_merge m ON m.id ="
                        + " v.merge WHERE v.field = ? AND v.before_value IS NOT NULL ORDER BY m.id",
                field.key());
    }
}
