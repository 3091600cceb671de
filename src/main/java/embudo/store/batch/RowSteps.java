package embudo.store.batch;

import embudo.store.Core;
import embudo.store.batch.Changes.Change;
import embudo.store.db.Tx;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Changes of many rows: those of one row are one statement, rows whose changes are of the same
 * fields are one JDBC batch. Where a statement touches nothing because somebody has changed one of
 * its values, the fields are tried one by one.
 */
final class RowSteps {
    private final FieldSteps steps;
    private final Map<Place, Map<String, Change>> rows = new LinkedHashMap<>();
    private final List<Change> overtaken = new ArrayList<>();

    /** A row, or one value of it where values are rows of their own. */
    private record Place(String entity, long row, String field) {}

    RowSteps(Core core, Tx tx) {
        steps = new FieldSteps(core, tx);
    }

    /** Does the changes in their order and returns those that were overtaken. */
    List<Change> run(List<Change> changes) throws SQLException {
        for (Change c : changes) {
            boolean single = c.entity().equals(Changes.CUSTOM) || c.entity().equals(Changes.KEY);
            Place place = new Place(c.entity(), c.row(), single ? c.field() : "");
            Map<String, Change> row = rows.get(place);
            if (row != null && row.containsKey(c.field())) flush();
            rows.computeIfAbsent(place, k -> new TreeMap<>()).put(c.field(), c);
        }
        flush();
        return overtaken;
    }

    private void flush() throws SQLException {
        Map<String, List<List<Change>>> alike = new LinkedHashMap<>();
        rows.forEach((place, fields) -> {
            String key =
                    place.entity.equals(Changes.KEY) ? Changes.KEY : place.entity + fields.keySet();
            alike.computeIfAbsent(key, k -> new ArrayList<>()).add(List.copyOf(fields.values()));
        });
        rows.clear();
        for (List<List<Change>> group : alike.values()) {
            int[] touched = steps.run(group);
            for (int i = 0; i < touched.length; i++) if (touched[i] == 0) singly(group.get(i));
        }
    }

    private void singly(List<Change> row) throws SQLException {
        if (row.size() == 1) overtaken.add(row.getFirst());
        else for (Change c : row) if (steps.run(List.of(List.of(c)))[0] == 0) overtaken.add(c);
    }
}
