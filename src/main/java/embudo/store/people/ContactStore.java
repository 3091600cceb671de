package embudo.store.people;

import embudo.domain.Actor;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.Contacts;
import embudo.domain.EventType;
import embudo.domain.NewEvent;
import embudo.kernel.Problem;
import embudo.kernel.Topic;
import embudo.store.Core;
import embudo.store.Sealer;
import embudo.store.db.Sql;
import embudo.store.db.Tx;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The people of the workspace. */
public final class ContactStore implements Contacts {
    private static final int PORTION = 1000;
    private final Core core;
    private final ContactTable table;
    private final FieldChange change;
    private final SearchBuffer search;

    public ContactStore(Core core, SearchBuffer search) {
        this.core = core;
        this.search = search;
        table = new ContactTable(core.sealer());
        change = new FieldChange(core.sealer(), core.ids());
    }

    @Override
    public Optional<Contact> byId(long id) {
        return byIds(List.of(id)).stream().findFirst();
    }

    @Override
    public List<Contact> byIds(Collection<Long> ids) {
        if (ids.isEmpty()) return List.of();
        Map<Long, Long> today = core.reader().read(c -> Aliases.of(c, ids));
        return find(
                "WHERE c.id IN (SELECT * FROM TABLE(wanted BIGINT = ?)) AND "
                        + ContactTable.VISIBLE,
                ids.stream().map(id -> today.getOrDefault(id, id)).distinct().toArray(Long[]::new));
    }

    @Override
    public Map<String, Contact> byEmails(Collection<String> emails) {
        return byHash("email_hash", Sealer.Use.EMAIL, emails, Contact::email);
    }

    @Override
    public Map<String, Contact> byPhones(Collection<String> phones) {
        return byHash("phone_hash", Sealer.Use.PHONE, phones, c -> c.text(ContactField.PHONE));
    }

    private Map<String, Contact> byHash(
            String column,
            Sealer.Use use,
            Collection<String> values,
            Function<Contact, String> value) {
        byte[][] hashes =
                values.stream()
                        .distinct()
                        .map(v -> core.sealer().hash(use, v))
                        .toArray(byte[][]::new);
        Map<String, Contact> found = new HashMap<>();
        // Of several with the same value the oldest answers.
        for (Contact c :
                find(
                        "WHERE c."
                                + column
                                + " IN (SELECT * FROM TABLE(wanted BINARY(32) = ?)) AND "
                                + ContactTable.VISIBLE
                                + " ORDER BY c.id",
                        hashes)) found.putIfAbsent(value.apply(c), c);
        if (found.size() < hashes.length) survivors(column, hashes, value, found);
        return found;
    }

    /** What only a merged contact has leads to the one it went into. */
    private void survivors(
            String column,
            byte[][] hashes,
            Function<Contact, String> value,
            Map<String, Contact> found) {
        if (!core.reader().read(Aliases::any)) return;
        Map<Long, List<String>> valuesOf = new LinkedHashMap<>();
        for (Contact merged :
                core.reader()
                        .read(c ->
                                table.list(
                                        c,
                                        "WHERE c."
                                                + column
                                                + " IN (SELECT * FROM TABLE(wanted BINARY(32) = ?))"
                                                + " AND c.merged_into <> 0 ORDER BY c.id",
                                        (Object) hashes))) {
            String known = value.apply(merged);
            if (!found.containsKey(known))
                valuesOf.computeIfAbsent(merged.id(), k -> new ArrayList<>()).add(known);
        }
        Map<Long, Long> today = core.reader().read(c -> Aliases.of(c, valuesOf.keySet()));
        Map<Long, Contact> people = new HashMap<>();
        byIds(today.values()).forEach(c -> people.put(c.id(), c));
        valuesOf.forEach((merged, values) -> {
            Contact survivor = people.get(today.get(merged));
            if (survivor != null) values.forEach(v -> found.putIfAbsent(v, survivor));
        });
    }

    private List<Contact> find(String where, Object[] wanted) {
        if (wanted.length == 0) return List.of();
        return core.reader().read(c -> table.list(c, where, wanted, core.loading().batch()));
    }

    @Override
    public long count() {
        return core.reader()
                .read(c ->
                        Sql.number(
                                c,
                                "SELECT COUNT(*) FROM contact c WHERE " + ContactTable.VISIBLE,
                                core.loading().batch()));
    }

    @Override
    public void forEach(Consumer<Contact> consumer) {
        List<Contact> portion;
        long after = 0;
        do {
            long last = after;
            portion =
                    core.reader()
                            .read(c ->
                                    table.list(
                                            c,
                                            "WHERE c.id > ? AND "
                                                    + ContactTable.VISIBLE
                                                    + " ORDER BY c.id"
                                                    + " FETCH FIRST ? ROWS ONLY",
                                            last,
                                            core.loading().batch(),
                                            PORTION));
            portion.forEach(consumer);
            if (!portion.isEmpty()) after = portion.getLast().id();
        } while (portion.size() == PORTION);
    }

    @Override
    public Contact edit(long id, Map<ContactField, Object> changes, Actor actor) {
        Contact edited = core.writer().run(tx -> edit(tx, id, changes, actor));
        search.put(edited);
        core.notices().post(Topic.CONTACTS);
        core.notices().post(Topic.JOURNAL);
        return edited;
    }

    private Contact edit(Tx tx, long id, Map<ContactField, Object> changes, Actor actor)
            throws SQLException {
        Contact before = visible(tx, id);
        Map<ContactField, Object> real = new LinkedHashMap<>();
        changes.forEach((field, value) -> {
            if (!Objects.equals(before.fields().get(field), value)) real.put(field, value);
        });
        if (real.isEmpty()) return before;
        if (real.containsKey(ContactField.CREATED_AT) && real.get(ContactField.CREATED_AT) == null)
            throw new Problem("store.contact.created");
        Instant now = core.ticker().now();
        change.put(tx, id, real);
        Sql.update(
                tx.connection(),
                "UPDATE contact SET updated_at = ?, edits = edits + 1 WHERE id = ?",
                now.toEpochMilli(),
                id);
        core.tail().append(tx, List.of(NewEvent.of(null, id, EventType.CONTACT_UPDATED, now)));
        core.audit().write(tx, actor, "contact.edit", id, fieldNames(real));
        return visible(tx, id);
    }

    private Contact visible(Tx tx, long id) throws SQLException {
        return table
                .list(
                        tx.connection(),
                        "WHERE c.id = ? AND " + ContactTable.VISIBLE,
                        id,
                        core.loading().batch())
                .stream()
                .findFirst()
                .orElseThrow(() -> new Problem("store.contact.unknown", id));
    }

    private static String fieldNames(Map<ContactField, Object> changes) {
        return String.join(" ", changes.keySet().stream().map(ContactField::key).toList());
    }
}
