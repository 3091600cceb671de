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
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The people of the workspace. */
public final class ContactStore implements Contacts {
    private static final int PORTION = 1000;
    private final Core core;
    private final ContactTable table;
    private final FieldChange change;
    private final SearchBuffer search;
    private final SecondAddresses second;

    public ContactStore(Core core, SearchBuffer search) {
        this.core = core;
        this.search = search;
        table = new ContactTable(core.sealer());
        second = new SecondAddresses(core);
        change = new FieldChange(core);
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
                ContactTable.WANTED + "WHERE " + ContactTable.VISIBLE,
                ids.stream().map(id -> today.getOrDefault(id, id)).distinct().toArray(Long[]::new));
    }

    @Override
    public Map<String, Contact> byEmails(Collection<String> emails) {
        return byHash(ContactField.EMAIL, Sealer.Use.EMAIL, emails);
    }

    @Override
    public Map<String, Contact> byPhones(Collection<String> phones) {
        return byHash(ContactField.PHONE, Sealer.Use.PHONE, phones);
    }

    @Override
    public Map<String, Contact> byExternalIds(Collection<String> ids) {
        Map<String, Contact> found = new HashMap<>();
        for (Contact c :
                find(
                        ContactTable.WANTED_EXTERNAL
                                + "WHERE c.email_hash IS NULL AND c.phone_hash IS NULL"
                                + " AND c.first_batch <> ? ORDER BY c.id",
                        ids.stream().distinct().toArray(String[]::new)))
            found.putIfAbsent(c.text(ContactField.EXTERNAL_ID), c);
        return found;
    }

    private Map<String, Contact> byHash(
            ContactField field, Sealer.Use use, Collection<String> values) {
        Set<String> wanted = new HashSet<>(values);
        byte[][] hashes =
                wanted.stream().map(v -> core.sealer().hash(use, v)).toArray(byte[][]::new);
        Map<String, Contact> found = new HashMap<>();
        Set<Long> candidates =
                new TreeSet<>(core.people().candidates(Arrays.asList(hashes), core.reader()));
        for (Contact c : byIds(candidates)) {
            String value = c.text(field);
            // Of several with the same value the oldest answers.
            if (wanted.contains(value)) found.merge(value, c, (a, b) -> a.id() < b.id() ? a : b);
        }
        survivors(field, wanted, candidates, found);
        return found;
    }

    /** What nobody shows any more may lead to somebody all the same. */
    private void survivors(
            ContactField field,
            Set<String> values,
            Set<Long> candidates,
            Map<String, Contact> found) {
        Set<String> missing = new HashSet<>(values);
        missing.removeAll(found.keySet());
        if (missing.isEmpty()) return;
        Map<String, Long> owners = second.of(field, missing, candidates);
        Map<Long, Contact> people = new HashMap<>();
        byIds(owners.values()).forEach(c -> people.put(c.id(), c));
        owners.forEach((value, owner) -> {
            if (people.containsKey(owner)) found.put(value, people.get(owner));
        });
    }

    private List<Contact> find(String select, Object[] wanted) {
        if (wanted.length == 0) return List.of();
        return core.reader().read(c -> table.list(c, select, wanted, core.loading().batch()));
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
                                            ContactTable.SELECT
                                                    + "WHERE c.id > ? AND "
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

    /** Sets one field within a transaction; somebody who is gone is left out. */
    public void put(Tx tx, long id, ContactField field, Object value, Actor actor)
            throws SQLException {
        long today = Aliases.of(tx.connection(), List.of(id)).getOrDefault(id, id);
        boolean there =
                Sql.number(
                                tx.connection(),
                                "SELECT COUNT(*) FROM contact c WHERE c.id = ? AND "
                                        + ContactTable.VISIBLE,
                                today,
                                core.loading().batch())
                        > 0;
        if (!there) return;
        Contact edited = edit(tx, today, Collections.singletonMap(field, value), actor);
        tx.after(() -> search.put(edited));
    }

    /**
     * Who an identity is today, within a transaction.
     *
     * @throws Problem when nobody
     */
    public long today(Tx tx, long id) throws SQLException {
        return visible(tx, Aliases.of(tx.connection(), List.of(id)).getOrDefault(id, id)).id();
    }

    /** What is kept of somebody who is there, within a transaction; null when unknown. */
    public Object value(Tx tx, long id, ContactField field) throws SQLException {
        return visible(tx, id).fields().get(field);
    }

    /**
     * Sets one field of somebody who is there, within a transaction; null clears it.
     *
     * @return the value before
     */
    public Object set(Tx tx, long id, ContactField field, Object value, Actor actor)
            throws SQLException {
        Object before = value(tx, id, field);
        Contact edited = edit(tx, id, Collections.singletonMap(field, value), actor);
        tx.after(() -> search.put(edited));
        return before;
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
                        ContactTable.SELECT + "WHERE c.id = ? AND " + ContactTable.VISIBLE,
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
