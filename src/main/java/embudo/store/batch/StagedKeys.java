package embudo.store.batch;

import embudo.store.db.Sql;
import embudo.store.db.Tx;
import embudo.store.journal.EventKeys.Hash;
import embudo.store.journal.EventKeys.Place;

import java.sql.SQLException;
import java.util.HexFormat;

/** Event keys in the text form of staged changes: a corrected event takes over the key. */
final class StagedKeys {
    private StagedKeys() {}

    static String text(Hash hash) {
        return HexFormat.of().toHexDigits(hash.high()) + HexFormat.of().toHexDigits(hash.low());
    }

    static String text(Place place) {
        return place.batch() + ":" + place.ordinal();
    }

    /** Points a key from one event to another; false when it points elsewhere by now. */
    static boolean move(Tx tx, String key, String from, String to) throws SQLException {
        Place before = place(from);
        Place after = place(to);
        return Sql.update(
                        tx.connection(),
                        "UPDATE event_key SET batch = ?, ordinal = ?"
                                + " WHERE h1 = ? AND h2 = ? AND batch = ? AND ordinal = ?",
                        after.batch(),
                        after.ordinal(),
                        HexFormat.fromHexDigitsToLong(key, 0, 16),
                        HexFormat.fromHexDigitsToLong(key, 16, 32),
                        before.batch(),
                        before.ordinal())
                == 1;
    }

    private static Place place(String text) {
        int colon = text.indexOf(':');
        return new Place(
                Integer.parseInt(text, 0, colon, 10),
                Long.parseLong(text, colon + 1, text.length(), 10));
    }
}
