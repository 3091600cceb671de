package embudo.store.port;

import embudo.domain.Record;
import embudo.domain.Records;
import embudo.store.Core;
import embudo.store.row.RecordBody;
import embudo.store.row.RecordRow;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Rows of declared kinds. */
public final class RecordStore implements Records {
    private static final int PORTION = 2_000;

    private final Core core;

    public RecordStore(Core core) {
        this.core = core;
    }

    @Override
    public Map<String, Record> byKeys(String kind, Collection<String> keys) {
        Map<String, Record> all = new HashMap<>();
        if (keys.isEmpty()) return all;
        for (Record r : list("kind = :of and recordKey in :keys", kind, Map.of("keys", keys)))
            all.put(r.key(), r);
        return all;
    }

    @Override
    public List<Record> ofPerson(long person) {
        return list("person = :of order by occurredAt, id", person, Map.of());
    }

    @Override
    public void forEach(String kind, Consumer<Record> consumer) {
        long after = 0;
        List<Record> portion;
        do {
            portion = list("kind = :of and id > :after order by id", kind, Map.of("after", after));
            portion.forEach(consumer);
            if (!portion.isEmpty()) after = portion.getLast().id();
        } while (portion.size() == PORTION);
    }

    private List<Record> list(String where, Object of, Map<String, Object> more) {
        return core.reader()
                .entities(s -> {
                    var query =
                            s.createSelectionQuery(
                                            "from RecordRow where firstBatch <> :loading and "
                                                    + where,
                                            RecordRow.class)
                                    .setParameter("loading", core.loading().batch())
                                    .setParameter("of", of);
                    more.forEach(query::setParameter);
                    if (more.containsKey("after")) query.setMaxResults(PORTION);
                    return query.getResultList().stream().map(RecordStore::record).toList();
                });
    }

    private static Record record(RecordRow r) {
        return new Record(
                r.id,
                r.kind,
                r.recordKey,
                r.person,
                r.occurredAt == null ? null : Instant.ofEpochMilli(r.occurredAt),
                RecordBody.values(r.body));
    }
}
