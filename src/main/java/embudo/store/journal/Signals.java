package embudo.store.journal;

import embudo.domain.NewEvent;
import embudo.store.db.Sql;

import java.sql.Connection;
import java.sql.SQLException;

/** Keeps the last thing each person did. Facts that are nobody's behaviour don't count. */
final class Signals {
    private Signals() {}

    static boolean counts(NewEvent e) {
        return e.type().weight() > 0 && e.person() > 0;
    }

    /** Notes an event that is no batch's. */
    static void live(Connection c, NewEvent e) throws SQLException {
        if (!counts(e)) return;
        long at = e.occurredAt().toEpochMilli();
        long known =
                Sql.number(
                        c,
                        "SELECT COUNT(*) FROM last_signal WHERE person = ? AND batch = 0",
                        e.person());
        if (known == 0)
            Sql.update(
                    c,
                    "INSERT INTO last_signal VALUES (?, 0, ?, ?)",
                    e.person(),
                    (int) e.type().code(),
                    at);
        else
            Sql.update(
                    c,
                    "UPDATE last_signal SET type = ?, occurred_at = ?"
                            + " WHERE person = ? AND batch = 0 AND occurred_at <= ?",
                    (int) e.type().code(),
                    at,
                    e.person(),
                    at);
    }
}
