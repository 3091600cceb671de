package embudo.store.journal;

import embudo.domain.EventBlock;
import embudo.domain.NewEvent;
import embudo.store.db.Sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Events as rows of the tail and as rows of a block. */
final class EventRows {
    static final String INSERT =
            "INSERT INTO event_tail VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)";

    private EventRows() {}

    static void bind(PreparedStatement s, long position, long received, NewEvent e, long ref)
            throws SQLException {
        s.setLong(1, position);
        s.setLong(2, e.occurredAt().toEpochMilli());
        s.setLong(3, received);
        s.setInt(4, Math.toIntExact(e.person()));
        s.setByte(5, e.type().code());
        s.setByte(6, e.channel().code());
        s.setInt(7, e.campaign());
        s.setInt(8, e.webinar());
        s.setByte(9, (byte) e.section());
        s.setShort(10, (short) e.minute());
        s.setByte(11, (byte) e.device().ordinal());
        s.setLong(12, e.amount());
        s.setShort(13, EventBlock.packCurrency(e.currency()));
        s.setLong(14, ref);
    }

    /** Writes an event into row {@code i} of a block of a batch. */
    static void put(EventBlock b, int i, long received, NewEvent e, int batch, long ref) {
        b.occurredAt[i] = e.occurredAt().toEpochMilli();
        b.receivedAt[i] = received;
        b.identity[i] = Math.toIntExact(e.person());
        b.type[i] = e.type().code();
        b.channel[i] = e.channel().code();
        b.campaign[i] = e.campaign();
        b.webinar[i] = e.webinar();
        b.section[i] = (byte) e.section();
        b.minute[i] = (short) e.minute();
        b.device[i] = (byte) e.device().ordinal();
        b.amount[i] = e.amount();
        b.currency[i] = EventBlock.packCurrency(e.currency());
        b.batch[i] = batch;
        b.ref[i] = ref;
    }

    /** Up to {@code count} rows of the tail from a position on; empty when that is not in it. */
    static EventBlock block(Connection c, long first, int count) throws SQLException {
        List<long[]> rows =
                Sql.list(
                        c,
                        EventRows::row,
                        "SELECT * FROM event_tail WHERE position >= ? ORDER BY position"
                                + " FETCH FIRST ? ROWS ONLY",
                        first,
                        count);
        if (!rows.isEmpty() && rows.getFirst()[0] != first) return new EventBlock(first, 0);
        EventBlock b = new EventBlock(first, rows.size());
        for (int i = 0; i < b.size; i++) fill(b, i, rows.get(i));
        return b;
    }

    private static long[] row(ResultSet r) throws SQLException {
        long[] values = new long[15];
        for (int i = 0; i < values.length; i++) values[i] = r.getLong(i + 1);
        return values;
    }

    private static void fill(EventBlock b, int i, long[] v) {
        b.occurredAt[i] = v[1];
        b.receivedAt[i] = v[2];
        b.identity[i] = (int) v[3];
        b.type[i] = (byte) v[4];
        b.channel[i] = (byte) v[5];
        b.campaign[i] = (int) v[6];
        b.webinar[i] = (int) v[7];
        b.section[i] = (byte) v[8];
        b.minute[i] = (short) v[9];
        b.device[i] = (byte) v[10];
        b.amount[i] = v[11];
        b.currency[i] = (short) v[12];
        b.batch[i] = (int) v[13];
        b.ref[i] = v[14];
    }
}
