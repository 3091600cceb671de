package embudo.store.batch;

import embudo.domain.Actor;
import embudo.domain.ImportBatch;
import embudo.domain.NewEvent;
import embudo.kernel.Topic;
import embudo.store.Core;
import embudo.store.db.Tx;
import embudo.store.journal.LostEvents;
import embudo.store.journal.StagedEvents;
import embudo.store.people.SearchBuffer;
import embudo.store.row.ImportBatchRow;

import java.sql.SQLException;
import java.util.List;

/** How a batch ends: published as a whole, or taken away. */
final class Publishing {
    private static final int PORTION = 5000;
    private final Core core;
    private final SearchBuffer search;
    private final Changes changes;
    private final Removal removal;

    Publishing(Core core, SearchBuffer search) {
        this.core = core;
        this.search = search;
        changes = new Changes(core);
        removal = new Removal(core);
    }

    /**
     * Everything is written. Changes of what was there become real in portions, which recovery
     * takes back; everything new becomes visible in the last transaction.
     */
    ImportBatch publish(
            int batch,
            StagedEvents events,
            long lastChange,
            ImportBatch.Counts counts,
            String summary,
            Actor actor) {
        List<StagedEvents.Signal> signals = events.signals();
        for (int from = 0; from < signals.size(); from += PORTION) {
            var part = signals.subList(from, Math.min(signals.size(), from + PORTION));
            core.writer()
                    .run(tx -> {
                        StagedEvents.writeSignals(tx, batch, part);
                        return null;
                    });
        }
        while (core.writer().run(tx -> changes.apply(tx, batch, lastChange))) {}
        ImportBatch published =
                core.writer().run(tx -> publish(tx, batch, events.count(), counts, summary, actor));
        search.batch(batch);
        core.notices().post(Topic.CONTACTS);
        core.notices().post(Topic.JOURNAL);
        return published;
    }

    private ImportBatch publish(
            Tx tx, int batch, long events, ImportBatch.Counts counts, String summary, Actor actor)
            throws SQLException {
        ImportBatchRow row = tx.session().get(ImportBatchRow.class, (long) batch);
        row.firstPosition = core.tail().place(tx, batch, events);
        row.events = events;
        row.contactsTo = core.ids().last("contact");
        List<NewEvent> retractions =
                LostEvents.retractions(tx, batch, row.firstPosition, core.ticker().now());
        if (!retractions.isEmpty()) core.tail().append(tx, retractions);
        row.state = ImportBatch.State.PUBLISHED.name();
        row.rowCount = counts.rows();
        row.fresh = counts.fresh();
        row.updated = counts.updated();
        row.unchanged = counts.unchanged();
        row.conflicts = counts.conflicts();
        row.rejected = counts.rejected();
        row.summary = summary;
        tx.session().update(row);
        core.audit().write(tx, actor, "import.publish", batch, detail(row));
        tx.after(() -> core.loading().end(batch));
        return ImportStore.batch(row);
    }

    private static String detail(ImportBatchRow row) {
        return "kind=%s rows=%d new=%d updated=%d unchanged=%d conflicts=%d rejected=%d events=%d"
                .formatted(
                        row.kind,
                        row.rowCount,
                        row.fresh,
                        row.updated,
                        row.unchanged,
                        row.conflicts,
                        row.rejected,
                        row.events);
    }

    /** Takes away a batch that was not published. */
    void abandon(int batch, Actor actor) {
        removal.remove(batch, actor);
        core.loading().end(batch);
    }
}
