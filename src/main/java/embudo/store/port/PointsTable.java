package embudo.store.port;

import embudo.domain.EventType;
import embudo.domain.NewEvent;
import embudo.domain.loyalty.PointsChange;
import embudo.domain.loyalty.PointsEntry;
import embudo.domain.loyalty.PointsEntry.Kind;
import embudo.store.Core;
import embudo.store.db.Sql;
import embudo.store.db.Tx;
import embudo.store.people.Aliases;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * Writes lines of the points ledger and journals them. All writing is done by the store's one
 * writer, so that what is left can't change between looking and taking. Points are taken from the
 * identity that has them: no identity falls below zero, and un-merging splits fairly.
 */
final class PointsTable {
    private final Core core;

    PointsTable(Core core) {
        this.core = core;
    }

    void write(Tx tx, List<PointsChange> changes) throws SQLException {
        for (PointsChange change : changes)
            switch (change) {
                case PointsChange.Give give -> give(tx, give);
                case PointsChange.UndoEvent(long position, Instant at) ->
                        undo(tx, "source", position, at);
                case PointsChange.UndoBatch(int batch, Instant at) -> undo(tx, "batch", batch, at);
            }
    }

    private void give(Tx tx, PointsChange.Give g) throws SQLException {
        if (known(tx.connection(), g.cause())) return;
        if (g.kind() == Kind.EARNED && g.points() < 0) {
            Taking taking = new Taking(Kind.TAKEN_BACK, g.reason(), g.cause(), g.at(), g.source());
            take(tx, taking, g.person(), -g.points());
        } else put(tx, g);
    }

    private void put(Tx tx, PointsChange.Give g) throws SQLException {
        long points = g.kind() == Kind.LEVEL ? 0 : g.points();
        Sql.update(
                tx.connection(),
                "INSERT INTO points_entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                core.ids().next("points_entry"),
                g.person(),
                g.kind().name(),
                g.reason(),
                g.cause(),
                points,
                g.at().toEpochMilli(),
                g.source(),
                g.batch());
        EventType type =
                switch (g.kind()) {
                    case EARNED, TAKEN_BACK -> EventType.POINTS_EARNED;
                    case REDEEMED -> EventType.POINTS_REDEEMED;
                    case LEVEL -> EventType.LEVEL_REACHED;
                    case BADGE -> null;
                };
        if (type == null) return;
        long amount = g.kind() == Kind.REDEEMED ? -g.points() : g.points();
        NewEvent fact = NewEvent.of(null, g.person(), type, g.at()).withAmount(amount, null);
        core.tail().append(tx, List.of(fact));
    }

    private static boolean known(Connection c, String cause) throws SQLException {
        return Sql.number(c, "SELECT id FROM points_entry WHERE cause = ?", cause) != 0;
    }

    private void undo(Tx tx, String by, long which, Instant at) throws SQLException {
        for (PointsEntry earned :
                Sql.list(
                        tx.connection(),
                        PointsTable::entry,
                        "SELECT * FROM points_entry WHERE "
                                + by
                                + " = ? AND kind = 'EARNED' AND points > 0 ORDER BY id",
                        which)) takeBack(tx, earned, at);
    }

    /**
     * @return how many points were left to take
     */
    long takeBack(Tx tx, PointsEntry earned, Instant at) throws SQLException {
        String cause = "undo/" + earned.id();
        if (known(tx.connection(), cause)) return 0;
        Taking taking = new Taking(Kind.TAKEN_BACK, earned.reason(), cause, at, earned.source());
        return take(tx, taking, earned.person(), earned.points());
    }

    /** How points are taken off. */
    record Taking(Kind kind, String reason, String cause, Instant at, long source) {}

    /**
     * Takes so many points at most, from the identity named first.
     *
     * @return how many there were
     */
    long take(Tx tx, Taking how, long person, long wanted) throws SQLException {
        long left = wanted;
        int line = 0;
        for (long identity : Aliases.identities(tx.connection(), today(tx, person))) {
            long has = Math.min(left, own(tx.connection(), identity));
            // The first line stands for the cause even when there is nothing left to take.
            if (has <= 0 && line > 0) continue;
            String cause = line++ == 0 ? how.cause() : how.cause() + "/" + identity;
            put(
                    tx,
                    new PointsChange.Give(
                            identity,
                            how.kind(),
                            how.reason(),
                            cause,
                            -Math.max(0, has),
                            how.at(),
                            how.source(),
                            0));
            left -= Math.max(0, has);
        }
        return wanted - left;
    }

    static long today(Tx tx, long person) throws SQLException {
        long other =
                Sql.number(
                        tx.connection(),
                        "SELECT person FROM alias WHERE identity = ?",
                        (int) person);
        return other == 0 ? person : other;
    }

    private static long own(Connection c, long identity) throws SQLException {
        return Sql.number(c, "SELECT SUM(points) FROM points_entry WHERE person = ?", identity);
    }

    static PointsEntry entry(ResultSet r) throws SQLException {
        return new PointsEntry(
                r.getLong("id"),
                r.getLong("person"),
                Kind.valueOf(r.getString("kind")),
                r.getString("reason"),
                r.getString("cause"),
                r.getLong("points"),
                Instant.ofEpochMilli(r.getLong("written_at")),
                r.getLong("source"));
    }
}
