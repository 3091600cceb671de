package embudo.store.port;

import embudo.domain.Actor;
import embudo.domain.loyalty.PointsAccount;
import embudo.domain.loyalty.PointsBook;
import embudo.domain.loyalty.PointsChange;
import embudo.domain.loyalty.PointsEntry;
import embudo.domain.loyalty.PointsEntry.Kind;
import embudo.kernel.Problem;
import embudo.kernel.Topic;
import embudo.store.Core;
import embudo.store.db.Sql;
import embudo.store.db.Tx;
import embudo.store.people.Aliases;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The points ledger. */
public final class PointsStore implements PointsBook {
    private static final String SUMS =
            "SELECT SUM(e.points),"
                    + " SUM(CASE WHEN e.kind <> 'REDEEMED' THEN e.points ELSE 0 END)"
                    + " FROM TABLE(wanted BIGINT = ?) k"
                    + " JOIN points_entry e ON e.person = k.wanted";
    private final Core core;
    private final PointsTable table;

    public PointsStore(Core core) {
        this.core = core;
        table = new PointsTable(core);
    }

    @Override
    public PointsAccount of(long person) {
        return core.reader().read(c -> account(c, person));
    }

    @Override
    public Map<Long, PointsAccount> of(Collection<Long> people) {
        return core.reader()
                .read(c -> {
                    Map<Long, PointsAccount> accounts = new HashMap<>();
                    for (long person : people) accounts.put(person, account(c, person));
                    return accounts;
                });
    }

    private static PointsAccount account(Connection c, long person) throws SQLException {
        Object identities = Aliases.identities(c, person).toArray(Long[]::new);
        return Sql.list(
                        c,
                        r -> new PointsAccount(r.getLong(1), Math.max(0, r.getLong(2))),
                        SUMS,
                        identities)
                .getFirst();
    }

    @Override
    public List<PointsEntry> entries(long person) {
        return core.reader()
                .read(c ->
                        Sql.list(
                                c,
                                PointsTable::entry,
                                "SELECT e.* FROM TABLE(wanted BIGINT = ?) k JOIN points_entry e"
                                        + " ON e.person = k.wanted"
                                        + " ORDER BY e.written_at DESC, e.id DESC",
                                (Object) Aliases.identities(c, person).toArray(Long[]::new)));
    }

    @Override
    public void redeem(long person, long points, String reason, String cause, Actor actor) {
        if (points <= 0) throw new Problem("store.points.none", points);
        Instant now = core.ticker().now();
        core.writer()
                .run(tx -> {
                    if (Sql.number(
                                    tx.connection(),
                                    "SELECT id FROM points_entry WHERE cause = ?",
                                    cause)
                            != 0) return null;
                    long has = account(tx.connection(), PointsTable.today(tx, person)).balance();
                    if (has < points) throw new Problem("store.points.short", points, has);
                    table.take(
                            tx,
                            new PointsTable.Taking(Kind.REDEEMED, reason, cause, now, 0),
                            person,
                            points);
                    core.audit().write(tx, actor, "points.redeem", person, "points=" + points);
                    return null;
                });
        core.notices().post(Topic.JOURNAL);
    }

    @Override
    public void award(List<PointsChange> changes, Actor actor) {
        core.writer()
                .run(tx -> {
                    table.write(tx, changes);
                    for (PointsChange change : changes)
                        if (change instanceof PointsChange.Give give)
                            core.audit()
                                    .write(
                                            tx,
                                            actor,
                                            "points.award",
                                            give.person(),
                                            "points=" + give.points());
                    return null;
                });
        core.notices().post(Topic.JOURNAL);
    }

    @Override
    public long undo(long entry, Actor actor) {
        Instant now = core.ticker().now();
        long moved =
                core.writer()
                        .run(tx -> {
                            List<PointsEntry> found =
                                    Sql.list(
                                            tx.connection(),
                                            PointsTable::entry,
                                            "SELECT * FROM points_entry WHERE id = ?",
                                            entry);
                            if (found.isEmpty()) throw new Problem("store.points.no_entry", entry);
                            long points = undo(tx, found.getFirst(), now);
                            core.audit()
                                    .write(
                                            tx,
                                            actor,
                                            "points.undo",
                                            found.getFirst().person(),
                                            "entry=%d points=%d".formatted(entry, points));
                            return points;
                        });
        core.notices().post(Topic.JOURNAL);
        return moved;
    }

    private long undo(Tx tx, PointsEntry entry, Instant now) throws SQLException {
        if (entry.kind() == Kind.EARNED) return table.takeBack(tx, entry, now);
        if (entry.kind() != Kind.REDEEMED) throw new Problem("store.points.fixed", entry.id());
        String cause = "undo/" + entry.id();
        boolean done =
                Sql.number(tx.connection(), "SELECT id FROM points_entry WHERE cause = ?", cause)
                        != 0;
        if (done) return 0;
        List<PointsChange> back = new ArrayList<>();
        back.add(
                new PointsChange.Give(
                        entry.person(),
                        Kind.REDEEMED,
                        entry.reason(),
                        cause,
                        -entry.points(),
                        now,
                        0,
                        0));
        table.write(tx, back);
        return -entry.points();
    }
}
