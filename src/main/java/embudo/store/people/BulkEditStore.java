package embudo.store.people;

import embudo.domain.Actor;
import embudo.domain.BulkEdits;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.EventType;
import embudo.domain.NewEvent;
import embudo.kernel.Problem;
import embudo.kernel.Progress;
import embudo.kernel.Topic;
import embudo.store.Core;
import embudo.store.db.Sql;
import embudo.store.db.Tx;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Changes of one field of many people: a statement for each portion and value. */
public final class BulkEditStore implements BulkEdits {
    /** People changed in one transaction, so that an edit beside a large change does not wait. */
    private static final int PORTION = 1_000;

    private static final String CUSTOM = "custom.";
    private final Core core;
    private final ContactTable table;
    private final SearchBuffer search;

    public BulkEditStore(Core core, SearchBuffer search) {
        this.core = core;
        this.search = search;
        table = new ContactTable(core.sealer());
    }

    @Override
    public Changed set(
            Collection<Long> people, String field, String value, Actor actor, Progress progress) {
        check(field);
        List<Long> all = List.copyOf(people);
        Map<Long, String> before = new HashMap<>();
        for (int from = 0; from < all.size() && !progress.cancelled(); from += PORTION) {
            List<Long> some = all.subList(from, Math.min(all.size(), from + PORTION));
            before.putAll(core.writer().run(tx -> set(tx, some, field, value, actor)));
            progress.at(from + some.size(), all.size());
        }
        tell(field, before.keySet());
        return new Changed(field, value, before);
    }

    @Override
    public long restore(Changed changed, Actor actor) {
        Map<String, List<Long>> byValue = new HashMap<>();
        changed.before()
                .forEach((id, was) -> byValue.computeIfAbsent(was, v -> new ArrayList<>()).add(id));
        List<Long> done = new ArrayList<>();
        byValue.forEach((value, people) -> {
            for (int from = 0; from < people.size(); from += PORTION) {
                List<Long> some = people.subList(from, Math.min(people.size(), from + PORTION));
                done.addAll(
                        core.writer()
                                .run(tx -> {
                                    List<Long> same = as(tx, some, changed);
                                    return set(tx, same, changed.field(), value, actor).keySet();
                                }));
            }
        });
        tell(changed.field(), done);
        return done.size();
    }

    /** Those whose value is still the one that was set. */
    private List<Long> as(Tx tx, List<Long> people, Changed changed) throws SQLException {
        return visible(tx, people).stream()
                .filter(c -> Objects.equals(value(c, changed.field()), changed.value()))
                .map(Contact::id)
                .toList();
    }

    private Map<Long, String> set(Tx tx, List<Long> people, String field, String value, Actor actor)
            throws SQLException {
        Map<Long, String> before = new HashMap<>();
        for (Contact c : visible(tx, people))
            if (!Objects.equals(value(c, field), value)) before.put(c.id(), value(c, field));
        if (before.isEmpty()) return before;
        Long[] ids = before.keySet().toArray(Long[]::new);
        Instant now = core.ticker().now();
        write(tx, ids, field, value);
        Sql.update(
                tx.connection(),
                "UPDATE contact SET updated_at = ?, edits = edits + 1 WHERE id = ANY(?)",
                now.toEpochMilli(),
                ids);
        core.tail()
                .append(
                        tx,
                        Arrays.stream(ids)
                                .map(id -> NewEvent.of(null, id, EventType.CONTACT_UPDATED, now))
                                .toList());
        core.audit().write(tx, actor, "contact.bulk", field, "people=" + ids.length);
        return before;
    }

    private void write(Tx tx, Long[] ids, String field, String value) throws SQLException {
        if (field.startsWith(CUSTOM)) {
            for (long id : ids)
                CustomValues.put(tx, core.ids(), id, field.substring(CUSTOM.length()), value);
            return;
        }
        boolean company = field.equals(ContactField.COMPANY.key());
        Object kept =
                company && value != null
                        ? Companies.ensure(tx, core.ids(), List.of(value)).get(value)
                        : value;
        Sql.update(
                tx.connection(),
                "UPDATE contact SET " + (company ? "company_id" : field) + " = ? WHERE id = ANY(?)",
                kept,
                ids);
    }

    private List<Contact> visible(Tx tx, List<Long> people) throws SQLException {
        return table.list(
                tx.connection(),
                ContactTable.WANTED + "WHERE " + ContactTable.VISIBLE,
                people.toArray(Long[]::new),
                core.loading().batch());
    }

    private static String value(Contact contact, String field) {
        return field.startsWith(CUSTOM)
                ? contact.custom().get(field.substring(CUSTOM.length()))
                : contact.text(of(field));
    }

    private static void check(String field) {
        if (field.startsWith(CUSTOM) && field.length() > CUSTOM.length()) return;
        ContactField known = of(field);
        if (known == null
                || known.type() != ContactField.Type.TEXT && known.type() != ContactField.Type.ENUM)
            throw new Problem("store.bulk.field", field);
    }

    private static ContactField of(String key) {
        return Arrays.stream(ContactField.values())
                .filter(f -> f.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    private void tell(String field, Collection<Long> people) {
        List<String> searched = List.of("first_name", "last_name", "company");
        List<Long> all = List.copyOf(people);
        if (searched.contains(field))
            for (int from = 0; from < all.size(); from += PORTION) {
                Long[] some =
                        all.subList(from, Math.min(all.size(), from + PORTION))
                                .toArray(Long[]::new);
                core.reader()
                        .read(c -> table.list(c, ContactTable.WANTED, (Object) some))
                        .forEach(search::put);
            }
        core.notices().post(Topic.CONTACTS);
        core.notices().post(Topic.JOURNAL);
    }
}
