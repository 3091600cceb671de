package embudo.store.people;

import embudo.domain.EventType;
import embudo.domain.NewEvent;
import embudo.store.Core;
import embudo.store.db.Sql;
import embudo.store.db.Tx;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Merges taken apart while a batch is undone, so that the undo finds each contact as the batch left
 * it, and made again afterwards with the same choices. They wait in a table, because an undo may be
 * cut off and be finished by another process.
 */
public final class Suspended {
    private Suspended() {}

    /** Takes apart what hangs together with contacts that the batch made or changed. */
    public static void part(Core core, Tx tx, int batch) throws SQLException {
        MergeRows rows = new MergeRows(core);
        for (MergeRows.Row row : concerned(tx, batch).reversed()) {
            Set<String> fields = new TreeSet<>(MergeRows.taken(tx.connection(), row.id()));
            // What was edited since stays with the survivor, and so does not come back.
            rows.part(tx, row).forEach(fields::remove);
            Sql.update(
                    tx.connection(),
                    "INSERT INTO suspended_merge VALUES (?, ?, ?, ?, ?, ?)",
                    row.id(),
                    batch,
                    row.survivor(),
                    row.absorbed(),
                    row.at(),
                    String.join("\n", fields));
        }
    }

    private static List<MergeRows.Row> concerned(Tx tx, int batch) throws SQLException {
        List<MergeRows.Row> all =
                Sql.list(tx.connection(), MergeRows::row, "SELECT * FROM people_merge ORDER BY id");
        if (all.isEmpty()) return all;
        Map<Long, Long> today = Aliases.all(tx.connection());
        Set<Long> people =
                all.stream()
                        .flatMap(m -> Stream.of(m.survivor(), m.absorbed()))
                        .collect(Collectors.toSet());
        Set<Long> roots = new HashSet<>();
        for (long person :
                Sql.list(
                        tx.connection(),
                        r -> r.getLong(1),
                        "SELECT id FROM contact c WHERE id = ANY(?) AND (first_batch = ? OR EXISTS"
                                + " (SELECT 1 FROM batch_change b WHERE b.entity IN ('contact',"
                                + " 'custom') AND b.row_id = c.id AND b.batch = ?))",
                        people.toArray(Long[]::new),
                        batch,
                        batch)) roots.add(today.getOrDefault(person, person));
        return all.stream()
                .filter(m -> roots.contains(today.getOrDefault(m.survivor(), m.survivor())))
                .toList();
    }

    /**
     * Makes the merges again whose contacts are both still there.
     *
     * @return how many are not
     */
    public static long resume(Core core, Tx tx, int batch) throws SQLException {
        MergeRows rows = new MergeRows(core);
        Map<MergeRows.Row, Set<String>> merges = new LinkedHashMap<>();
        Sql.list(
                tx.connection(),
                r ->
                        merges.put(
                                new MergeRows.Row(
                                        r.getLong(1), r.getLong(3), r.getLong(4), r.getLong(5)),
                                fields(r.getString(6))),
                "SELECT * FROM suspended_merge WHERE batch = ? ORDER BY id",
                batch);
        List<NewEvent> splits = new ArrayList<>();
        for (Map.Entry<MergeRows.Row, Set<String>> merge : merges.entrySet()) {
            MergeRows.Row row = merge.getKey();
            core.ids().atLeast("people_merge", row.id());
            if (there(tx, row)) rows.join(tx, row, merge.getValue());
            else
                splits.add(
                        NewEvent.of(
                                        null,
                                        row.survivor(),
                                        EventType.PEOPLE_SPLIT,
                                        core.ticker().now())
                                .withAmount(row.absorbed(), null));
        }
        if (!splits.isEmpty()) core.tail().append(tx, splits);
        Sql.update(tx.connection(), "DELETE FROM suspended_merge WHERE batch = ?", batch);
        Sql.update(
                tx.connection(),
                "DELETE FROM not_duplicate d WHERE (SELECT COUNT(*) FROM contact c"
                        + " WHERE c.id IN (d.first_person, d.second_person)) < 2");
        return splits.size();
    }

    private static Set<String> fields(String lines) {
        return lines.isEmpty() ? Set.of() : Set.of(lines.split("\n"));
    }

    private static boolean there(Tx tx, MergeRows.Row row) throws SQLException {
        return Sql.number(
                        tx.connection(),
                        "SELECT COUNT(*) FROM contact WHERE id IN (?, ?)",
                        row.survivor(),
                        row.absorbed())
                == 2;
    }
}
