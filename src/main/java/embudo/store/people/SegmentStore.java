package embudo.store.people;

import embudo.domain.Actor;
import embudo.domain.Segment;
import embudo.domain.Segments;
import embudo.kernel.Topic;
import embudo.store.Core;
import embudo.store.db.Sql;
import embudo.store.db.Tx;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Segments and who was in them when. */
public final class SegmentStore implements Segments {
    /** People moved in one transaction, so that an edit beside a large move does not wait long. */
    private static final int PORTION = 5_000;

    private final Core core;

    public SegmentStore(Core core) {
        this.core = core;
    }

    @Override
    public List<Segment> all() {
        return core.reader()
                .read(c ->
                        Sql.list(
                                c,
                                SegmentStore::segment,
                                "SELECT * FROM segment ORDER BY LOWER(name), id"));
    }

    @Override
    public Optional<Segment> byId(String id) {
        return core
                .reader()
                .read(c ->
                        Sql.list(
                                c, SegmentStore::segment, "SELECT * FROM segment WHERE id = ?", id))
                .stream()
                .findFirst();
    }

    private static Segment segment(ResultSet r) throws SQLException {
        return new Segment(
                r.getString("id"),
                r.getString("name"),
                Segment.Kind.valueOf(r.getString("kind")),
                r.getString("rule"),
                Instant.ofEpochMilli(r.getLong("changed_at")));
    }

    @Override
    public void save(Segment segment, Actor actor) {
        core.writer()
                .run(tx -> {
                    Sql.update(
                            tx.connection(),
                            "MERGE INTO segment KEY (id) VALUES (?, ?, ?, ?, ?)",
                            segment.id(),
                            segment.name(),
                            segment.kind().name(),
                            segment.rule(),
                            segment.changedAt().toEpochMilli());
                    core.audit().write(tx, actor, "segment.save", segment.id(), segment.rule());
                    return null;
                });
        core.notices().post(Topic.SEGMENTS);
    }

    @Override
    public void delete(String id, Instant at, Actor actor) {
        Set<Long> members = members(id);
        core.writer()
                .run(tx -> {
                    Sql.update(tx.connection(), "DELETE FROM segment WHERE id = ?", id);
                    core.audit().write(tx, actor, "segment.delete", id, "");
                    return null;
                });
        move(id, Set.of(), members, at, actor);
    }

    @Override
    public Set<Long> members(String id) {
        return since(id).keySet();
    }

    @Override
    public Map<Long, Instant> since(String id) {
        return core.reader()
                .read(c -> {
                    Map<Long, Instant> since = new HashMap<>();
                    Sql.list(
                            c,
                            r -> since.put(r.getLong(1), Instant.ofEpochMilli(r.getLong(2))),
                            "SELECT person, entered_at FROM segment_member"
                                    + " WHERE segment = ? AND left_at = 0",
                            number(c, id));
                    return since;
                });
    }

    /** 0 while nobody was ever in it. */
    private static long number(Connection c, String id) throws SQLException {
        return Sql.number(c, "SELECT number FROM segment_number WHERE id = ?", id);
    }

    @Override
    public void move(String id, Set<Long> enter, Set<Long> leave, Instant at, Actor actor) {
        for (List<Long> portion : portions(enter))
            core.writer().run(tx -> move(tx, id, portion, List.of(), at, actor));
        for (List<Long> portion : portions(leave))
            core.writer().run(tx -> move(tx, id, List.of(), portion, at, actor));
        core.notices().post(Topic.SEGMENTS);
    }

    /** Puts one person on a list or takes them off, within a transaction; makes a missing list. */
    public void list(Tx tx, String id, long person, boolean on, Actor actor) throws SQLException {
        Instant now = core.ticker().now();
        long known = Sql.number(tx.connection(), "SELECT COUNT(*) FROM segment WHERE id = ?", id);
        if (known == 0)
            Sql.update(
                    tx.connection(),
                    "INSERT INTO segment VALUES (?, ?, ?, '', ?)",
                    id,
                    id.replace('_', ' '),
                    Segment.Kind.LIST.name(),
                    now.toEpochMilli());
        List<Long> one = List.of(person);
        move(tx, id, on ? one : List.of(), on ? List.of() : one, now, actor);
    }

    private static List<List<Long>> portions(Set<Long> people) {
        List<Long> all = List.copyOf(people);
        List<List<Long>> portions = new ArrayList<>();
        for (int from = 0; from < all.size(); from += PORTION)
            portions.add(all.subList(from, Math.min(all.size(), from + PORTION)));
        return portions;
    }

    private Void move(Tx tx, String id, List<Long> enter, List<Long> leave, Instant at, Actor actor)
            throws SQLException {
        Connection c = tx.connection();
        if (number(c, id) == 0) Sql.update(c, "INSERT INTO segment_number (id) VALUES (?)", id);
        long segment = number(c, id);
        long now = at.toEpochMilli();
        Set<Long> fresh = new HashSet<>(enter);
        fresh.removeAll(in(c, segment, enter));
        // Somebody who left and comes back in the same millisecond never left.
        int entered =
                Sql.update(
                        c,
                        "MERGE INTO segment_member KEY (segment, person, entered_at)"
                                + " SELECT ?, k.wanted, ?, 0 FROM TABLE(wanted BIGINT = ?) k",
                        segment,
                        now,
                        fresh.toArray(Long[]::new));
        int gone =
                Sql.update(
                        c,
                        "UPDATE segment_member SET left_at = ? WHERE segment = ? AND left_at = 0"
                                + " AND person = ANY(?)",
                        now,
                        segment,
                        leave.toArray(Long[]::new));
        step(c, segment, now, entered, gone);
        if (entered + gone > 0)
            core.audit()
                    .write(tx, actor, "segment.move", id, "in=%d out=%d".formatted(entered, gone));
        return null;
    }

    private static List<Long> in(Connection c, long segment, List<Long> people)
            throws SQLException {
        return Sql.list(
                c,
                r -> r.getLong(1),
                "SELECT person FROM segment_member WHERE segment = ? AND left_at = 0"
                        + " AND person = ANY(?)",
                segment,
                people.toArray(Long[]::new));
    }

    private static void step(Connection c, long segment, long at, int entered, int gone)
            throws SQLException {
        int there =
                Sql.update(
                        c,
                        "UPDATE segment_step SET entered = entered + ?, gone = gone + ?"
                                + " WHERE segment = ? AND stepped_at = ?",
                        entered,
                        gone,
                        segment,
                        at);
        if (there == 0)
            Sql.update(
                    c, "INSERT INTO segment_step VALUES (?, ?, ?, ?)", segment, at, entered, gone);
    }

    @Override
    public List<Long> sizes(String id, List<Instant> moments) {
        return core.reader()
                .read(c -> {
                    long segment = number(c, id);
                    List<Long> sizes = new ArrayList<>();
                    for (Instant moment : moments)
                        sizes.add(
                                Sql.number(
                                        c,
                                        "SELECT SUM(entered - gone) FROM segment_step"
                                                + " WHERE segment = ? AND stepped_at <= ?",
                                        segment,
                                        moment.toEpochMilli()));
                    return sizes;
                });
    }
}
