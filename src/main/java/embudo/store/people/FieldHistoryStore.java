package embudo.store.people;

import embudo.domain.ContactField;
import embudo.domain.FieldHistory;
import embudo.store.Core;
import embudo.store.db.Sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the undo log of published imports as the history of fields. */
public final class FieldHistoryStore implements FieldHistory {
    private static final Map<String, ContactField> PLAIN =
            Arrays.stream(ContactField.values())
                    .filter(f ->
                            f.type() != ContactField.Type.EMAIL
                                    && f.type() != ContactField.Type.PHONE
                                    && f != ContactField.COMPANY)
                    .collect(Collectors.toMap(ContactField::key, Function.identity()));

    private final Core core;

    public FieldHistoryStore(Core core) {
        this.core = core;
    }

    private record Line(long person, Change change) {}

    @Override
    public Map<Long, List<Change>> all() {
        Map<Long, List<Change>> changes = new HashMap<>();
        core.reader()
                .read(c ->
                        Sql.list(
                                c,
                                FieldHistoryStore::line,
                                "SELECT ch.row_id, ch.field, ch.before_value, b.opened_at"
                                        + " FROM batch_change ch"
                                        + " JOIN import_batch b ON b.id = ch.batch"
                                        + " WHERE ch.entity = 'contact' AND b.state = 'PUBLISHED'"
                                        + " AND ch.field = ANY(?)"
                                        + " ORDER BY ch.batch DESC, ch.seq DESC",
                                (Object) PLAIN.keySet().toArray(String[]::new)))
                .forEach(line ->
                        changes.computeIfAbsent(line.person, p -> new ArrayList<>())
                                .add(line.change));
        return changes;
    }

    private static Line line(ResultSet r) throws SQLException {
        ContactField field = PLAIN.get(r.getString(2));
        String text = r.getString(3);
        Object before =
                text == null
                        ? null
                        : switch (field.type()) {
                            case COUNT -> Long.valueOf(text);
                            case MOMENT -> Instant.ofEpochMilli(Long.parseLong(text));
                            case TEXT, ENUM, EMAIL, PHONE -> text;
                        };
        return new Line(
                r.getLong(1), new Change(field, before, Instant.ofEpochMilli(r.getLong(4))));
    }
}
