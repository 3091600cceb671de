package embudo.store.batch;

import embudo.domain.Actor;
import embudo.domain.ImportBatch;
import embudo.store.Core;
import embudo.store.db.Sql;

import java.util.List;

/** Takes away everything that an unpublished batch has written, in portions, repeatable. */
public final class Removal {
    private static final Actor RECOVERY = new Actor(Actor.Kind.RECOVERY, "recovery");

    /**
     * Tables with the column that names the batch; what refers comes before what is referred to.
     */
    private static final List<String[]> TABLES =
            List.of(
                    new String[] {"event_key", "batch"},
                    new String[] {"event_chunk", "batch"},
                    new String[] {"payload", "batch"},
                    new String[] {"last_signal", "batch"},
                    new String[] {"batch_change", "batch"},
                    new String[] {"interaction", "first_batch"},
                    new String[] {"registration", "first_batch"},
                    new String[] {"attendance", "first_batch"},
                    new String[] {"crew", "first_batch"},
                    new String[] {"purchase", "first_batch"},
                    new String[] {"record", "first_batch"},
                    new String[] {"campaign_day", "first_batch"},
                    new String[] {"web_day", "first_batch"},
                    new String[] {"webinar", "first_batch"},
                    new String[] {"campaign", "first_batch"});

    private final Core core;
    private final Changes changes;
    private final Undo undo;

    public Removal(Core core) {
        this.core = core;
        changes = new Changes(core);
        undo = new Undo(core);
    }

    /**
     * Takes away what a process that ended had not published, and ends the undo that it had begun;
     * before anything reads.
     */
    public void recover() {
        List<Integer> loading =
                core.reader()
                        .read(c ->
                                Sql.list(
                                        c,
                                        r -> r.getInt(1),
                                        "SELECT id FROM import_batch WHERE state = ?",
                                        ImportBatch.State.LOADING.name()));
        loading.forEach(batch -> remove(batch, RECOVERY));
        core.reader()
                .read(c ->
                        Sql.list(c, r -> r.getInt(1), "SELECT id FROM import_batch WHERE removing"))
                .forEach(batch -> undo.finish(batch, RECOVERY));
    }

    void remove(int batch, Actor actor) {
        while (core.writer().run(tx -> changes.revert(tx, batch)).more()) {}
        new BatchContacts(core, batch).removeAll();
        for (String[] table : TABLES)
            portions("DELETE FROM " + table[0] + " WHERE " + table[1] + " = ?", batch);
        core.writer()
                .run(tx -> {
                    Sql.update(
                            tx.connection(),
                            "UPDATE import_batch SET state = ? WHERE id = ?",
                            ImportBatch.State.RETRACTED.name(),
                            batch);
                    core.audit().write(tx, actor, "import.abandon", batch, "");
                    return null;
                });
    }

    private void portions(String delete, int batch) {
        while (core.writer()
                        .run(tx ->
                                Sql.update(
                                        tx.connection(),
                                        delete + " FETCH FIRST 2000 ROWS ONLY",
                                        batch))
                > 0) {}
    }
}
