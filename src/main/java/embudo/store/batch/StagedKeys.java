package embudo.store.batch;

import embudo.store.db.Tx;
import embudo.store.journal.EventKeys.Hash;
import embudo.store.journal.EventKeys.Place;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;

/** Event keys in the text form of staged changes: a corrected event takes over the key. */
final class StagedKeys {
    private StagedKeys() {}

    static String text(Hash hash) {
        return HexFormat.of().toHexDigits(hash.high()) + HexFormat.of().toHexDigits(hash.low());
    }

    static String text(Place place) {
        return place.batch() + ":" + place.ordinal();
    }

    /** Points keys from one event to another; counts 0 for those that point elsewhere by now. */
    static int[] move(Tx tx, List<Changes.Change> changes) throws SQLException {
        try (PreparedStatement s =
                tx.connection()
                        .prepareStatement(
                                "UPDATE event_key SET batch = ?, ordinal = ?"
                                        + " WHERE h1 = ? AND h2 = ? AND batch = ?"
                                        + " AND ordinal = ?")) {
            for (Changes.Change c : changes) {
                Place before = place(c.before());
                Place after = place(c.after());
                s.setInt(1, after.batch());
                s.setLong(2, after.ordinal());
                s.setLong(3, HexFormat.fromHexDigitsToLong(c.field(), 0, 16));
                s.setLong(4, HexFormat.fromHexDigitsToLong(c.field(), 16, 32));
                s.setInt(5, before.batch());
                s.setLong(6, before.ordinal());
                s.addBatch();
            }
            return s.executeBatch();
        }
    }

    private static Place place(String text) {
        int colon = text.indexOf(':');
        return new Place(
                Integer.parseInt(text, 0, colon, 10),
                Long.parseLong(text, colon + 1, text.length(), 10));
    }
}
