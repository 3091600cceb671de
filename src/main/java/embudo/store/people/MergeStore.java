package embudo.store.people;

import embudo.domain.Actor;
import embudo.domain.Contact;
import embudo.domain.EventType;
import embudo.domain.Merge;
import embudo.domain.Merges;
import embudo.domain.NewEvent;
import embudo.domain.PersonPair;
import embudo.kernel.Problem;
import embudo.kernel.Topic;
import embudo.store.Core;
import embudo.store.Loading;
import embudo.store.db.Sql;
import embudo.store.db.Tx;
import embudo.store.db.Unit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Merges of contacts, and pairs known to be different people. */
public final class MergeStore implements Merges {
    private final Core core;
    private final SearchBuffer search;
    private final ContactTable table;
    private final MergeRows rows;

    public MergeStore(Core core, SearchBuffer search) {
        this.core = core;
        this.search = search;
        table = new ContactTable(core.sealer());
        rows = new MergeRows(core);
    }

    @Override
    public List<Merge> merge(List<Wanted> wanted, Actor actor) {
        if (wanted.isEmpty()) return List.of();
        List<Merge> all =
                alone(tx -> {
                    List<Merge> made = new ArrayList<>();
                    for (Wanted w : wanted) made.add(merge(tx, w, actor));
                    return made;
                });
        tell(all.stream().map(Merge::survivor).toList());
        return all;
    }

    private Merge merge(Tx tx, Wanted wanted, Actor actor) throws SQLException {
        if (wanted.survivor() == wanted.absorbed()) throw new Problem("store.merge.self");
        visible(tx, wanted.survivor());
        visible(tx, wanted.absorbed());
        Instant now = core.ticker().now();
        long id = core.ids().next("people_merge");
        var row = new MergeRows.Row(id, wanted.survivor(), wanted.absorbed(), now.toEpochMilli());
        rows.join(tx, row, wanted.taken());
        journal(tx, row, EventType.PEOPLE_MERGED, now);
        core.audit()
                .write(
                        tx,
                        actor,
                        "people.merge",
                        row.survivor(),
                        "merge=%d absorbed=%d taken=%s"
                                .formatted(
                                        id,
                                        row.absorbed(),
                                        String.join(" ", MergeRows.taken(tx.connection(), id))));
        return of(tx.connection(), row);
    }

    private void visible(Tx tx, long contact) throws SQLException {
        if (table.list(
                        tx.connection(),
                        ContactTable.SELECT + "WHERE c.id = ? AND " + ContactTable.VISIBLE,
                        contact,
                        Loading.NONE)
                .isEmpty()) throw new Problem("store.merge.gone", contact);
    }

    @Override
    public List<String> split(long merge, Actor actor) {
        Parted parted = alone(tx -> split(tx, merge, actor));
        tell(List.of(parted.survivor));
        return parted.kept;
    }

    private record Parted(Contact survivor, List<String> kept) {}

    private Parted split(Tx tx, long merge, Actor actor) throws SQLException {
        MergeRows.Row row =
                Sql.list(
                                tx.connection(),
                                MergeRows::row,
                                "SELECT * FROM people_merge WHERE id = ?",
                                merge)
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> new Problem("store.merge.unknown", merge));
        long later =
                Sql.number(
                        tx.connection(),
                        "SELECT id FROM people_merge WHERE absorbed = ?",
                        row.survivor());
        if (later != 0) throw new Problem("store.merge.later", merge, later);
        List<String> kept = rows.part(tx, row);
        journal(tx, row, EventType.PEOPLE_SPLIT, core.ticker().now());
        core.audit()
                .write(
                        tx,
                        actor,
                        "people.split",
                        row.survivor(),
                        "merge=%d absorbed=%d kept=%s"
                                .formatted(merge, row.absorbed(), String.join(" ", kept)));
        return new Parted(contact(tx.connection(), row.survivor()), kept);
    }

    private void journal(Tx tx, MergeRows.Row row, EventType type, Instant at) throws SQLException {
        core.tail()
                .append(
                        tx,
                        List.of(
                                NewEvent.of(null, row.survivor(), type, at)
                                        .withAmount(row.absorbed(), null)));
    }

    /** No batch may be loaded or undone meanwhile: it would write to contacts as it met them. */
    private <T> T alone(Unit<T> change) {
        if (!core.loading().begin(MERGING)) throw new Problem("store.merge.busy");
        try {
            return core.writer().run(change);
        } finally {
            core.loading().end(MERGING);
        }
    }

    private void tell(List<Contact> changed) {
        search.merged(changed);
        core.notices().post(Topic.CONTACTS);
        core.notices().post(Topic.JOURNAL);
    }

    /** Stands for no batch, so that nothing is hidden. */
    private static final int MERGING = -3;

    @Override
    public List<Merge> recent(int limit) {
        return core.reader()
                .read(c -> {
                    List<Merge> all = new ArrayList<>();
                    for (MergeRows.Row row :
                            Sql.list(
                                    c,
                                    MergeRows::row,
                                    "SELECT * FROM people_merge ORDER BY id DESC"
                                            + " FETCH FIRST ? ROWS ONLY",
                                    limit)) all.add(of(c, row));
                    return all;
                });
    }

    private Merge of(Connection c, MergeRows.Row row) throws SQLException {
        return new Merge(
                row.id(),
                contact(c, row.survivor()),
                contact(c, row.absorbed()),
                Instant.ofEpochMilli(row.at()),
                MergeRows.taken(c, row.id()));
    }

    private Contact contact(Connection c, long id) throws SQLException {
        return table.list(c, ContactTable.SELECT + "WHERE c.id = ?", id).getFirst();
    }

    @Override
    public void dismiss(PersonPair pair, Actor actor) {
        remember(
                "MERGE INTO not_duplicate KEY (first_person, second_person) VALUES (?, ?)",
                pair,
                "people.different",
                actor);
    }

    @Override
    public void reconsider(PersonPair pair, Actor actor) {
        remember(
                "DELETE FROM not_duplicate WHERE first_person = ? AND second_person = ?",
                pair,
                "people.reconsider",
                actor);
    }

    private void remember(String sql, PersonPair pair, String action, Actor actor) {
        core.writer()
                .run(tx -> {
                    Sql.update(tx.connection(), sql, pair.first(), pair.second());
                    core.audit().write(tx, actor, action, pair.first(), "other=" + pair.second());
                    return null;
                });
        core.notices().post(Topic.CONTACTS);
    }

    @Override
    public Set<PersonPair> dismissed() {
        return new HashSet<>(
                core.reader()
                        .read(c ->
                                Sql.list(
                                        c,
                                        r -> new PersonPair(r.getLong(1), r.getLong(2)),
                                        "SELECT * FROM not_duplicate")));
    }
}
