package embudo.store.batch;

import embudo.domain.Actor;
import embudo.domain.Channel;
import embudo.domain.EventKey;
import embudo.domain.ImportBatch;
import embudo.domain.ImportSession;
import embudo.domain.Imports;
import embudo.domain.Order;
import embudo.domain.Presence;
import embudo.domain.Registration;
import embudo.kernel.Problem;
import embudo.kernel.Topic;
import embudo.store.Core;
import embudo.store.journal.EventKeys;
import embudo.store.people.Aliases;
import embudo.store.people.SearchBuffer;
import embudo.store.row.AttendanceRow;
import embudo.store.row.ImportBatchRow;
import embudo.store.row.PurchaseRow;
import embudo.store.row.RegistrationRow;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Batches over the store. One at a time is loaded or undone. */
public final class ImportStore implements Imports {
    private final Core core;
    private final SearchBuffer search;
    private final Publishing publishing;
    private final Undo undo;

    public ImportStore(Core core, SearchBuffer search) {
        this.core = core;
        this.search = search;
        publishing = new Publishing(core, search);
        undo = new Undo(core);
    }

    @Override
    public ImportSession open(String kind, String file, String sha256, Actor actor) {
        ImportBatchRow row = new ImportBatchRow();
        row.id = core.ids().next("import_batch");
        row.kind = kind;
        row.file = file;
        row.sha256 = sha256;
        row.state = ImportBatch.State.LOADING.name();
        row.openedAt = core.ticker().now().toEpochMilli();
        row.summary = "{}";
        row.contactsFrom = core.ids().last("contact") + 1;
        row.contactsTo = Long.MAX_VALUE;
        int batch = (int) row.id;
        begin(batch);
        try {
            core.writer().run(tx -> tx.session().insert(row));
        } catch (RuntimeException e) {
            core.loading().end(batch);
            throw e;
        }
        return new BatchSession(core, batch, actor, publishing);
    }

    private void begin(int batch) {
        if (!core.loading().begin(batch)) throw new Problem("store.import.busy");
    }

    @Override
    public List<ImportBatch> recent(int limit) {
        return core.reader()
                .entities(s ->
                        s
                                .createSelectionQuery(
                                        "from ImportBatchRow order by id desc",
                                        ImportBatchRow.class)
                                .setMaxResults(limit)
                                .getResultList()
                                .stream()
                                .map(ImportStore::batch)
                                .toList());
    }

    @Override
    public List<Problem> undo(int batch, Actor actor) {
        begin(UNDOING);
        try {
            List<Problem> kept = undo.run(batch, actor);
            search.clear();
            core.people().clear();
            core.notices().post(Topic.CONTACTS);
            core.notices().post(Topic.JOURNAL);
            return kept;
        } finally {
            core.loading().end(UNDOING);
        }
    }

    /** Stands for no batch, so that undoing keeps others from loading without hiding anything. */
    private static final int UNDOING = -2;

    @Override
    public Set<EventKey> known(Collection<EventKey> keys) {
        Map<EventKeys.Hash, EventKey> keyOf = new HashMap<>();
        for (EventKey key : keys) {
            EventKeys.Hash hash = EventKeys.Hash.of(key);
            if (core.keys().mayContain(hash, core.reader())) keyOf.put(hash, key);
        }
        if (keyOf.isEmpty()) return Set.of();
        int batch = core.loading().batch();
        return core.reader().read(c -> EventKeys.knownOutside(c, keyOf.keySet(), batch)).stream()
                .map(keyOf::get)
                .collect(Collectors.toSet());
    }

    @Override
    public Map<String, Presence.Session> sessions(int webinar) {
        Map<Long, Long> today = core.reader().read(Aliases::all);
        Map<String, Presence.Session> all = new HashMap<>();
        for (AttendanceRow a :
                visible("from AttendanceRow where webinar = :of", AttendanceRow.class, webinar)) {
            Instant joined = Instant.ofEpochMilli(a.joinedAt);
            all.put(
                    ImportSession.presenceKey(today.getOrDefault(a.person, a.person), joined),
                    new Presence.Session(joined, Instant.ofEpochMilli(a.leftAt)));
        }
        return all;
    }

    @Override
    public Map<Long, Registration> registrations(int webinar) {
        Map<Long, Long> today = core.reader().read(Aliases::all);
        Map<Long, Registration> all = new HashMap<>();
        for (RegistrationRow r :
                visible("from RegistrationRow where webinar = :of", RegistrationRow.class, webinar))
            all.put(
                    today.getOrDefault(r.person, r.person),
                    new Registration(
                            webinar,
                            today.getOrDefault(r.person, r.person),
                            Instant.ofEpochMilli(r.registeredAt),
                            r.status,
                            Channel.valueOf(r.source)));
        return all;
    }

    @Override
    public Map<String, Order> orders(Collection<String> numbers) {
        Map<String, Order> all = new HashMap<>();
        if (numbers.isEmpty()) return all;
        Map<Long, Long> today = core.reader().read(Aliases::all);
        for (PurchaseRow p :
                visible("from PurchaseRow where number in :of", PurchaseRow.class, numbers))
            all.put(
                    p.number,
                    new Order(
                            p.number,
                            today.getOrDefault(p.person, p.person),
                            Instant.ofEpochMilli(p.orderedAt),
                            p.amount,
                            p.currency,
                            p.product,
                            Channel.valueOf(p.channel)));
        return all;
    }

    private <R> List<R> visible(String query, Class<R> type, Object of) {
        return core.reader()
                .entities(s ->
                        s.createSelectionQuery(query + " and firstBatch <> :loading", type)
                                .setParameter("of", of)
                                .setParameter("loading", core.loading().batch())
                                .getResultList());
    }

    static ImportBatch batch(ImportBatchRow r) {
        return new ImportBatch(
                (int) r.id,
                r.kind,
                r.file,
                r.sha256,
                ImportBatch.State.valueOf(r.state),
                Instant.ofEpochMilli(r.openedAt),
                new ImportBatch.Counts(
                        r.rowCount, r.fresh, r.updated, r.unchanged, r.conflicts, r.rejected),
                r.summary);
    }
}
