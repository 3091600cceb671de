package embudo.store.port;

import embudo.domain.Actor;
import embudo.domain.Cursors;
import embudo.domain.Stage;
import embudo.kernel.Topic;
import embudo.store.Core;
import embudo.store.db.Sql;
import embudo.store.db.Tx;
import embudo.store.people.ScoreStore;

import java.sql.SQLException;

/** Cursors of the stages; a stage's result and its cursor are one transaction. */
public final class CursorStore implements Cursors {
    private final Core core;
    private final CommandTable commands;

    private final FlowTable flow;

    public CursorStore(Core core, FlowTable flow) {
        this.core = core;
        this.flow = flow;
        commands = new CommandTable(core);
    }

    @Override
    public long of(String stage) {
        return core.reader()
                .read(c ->
                        Sql.number(c, "SELECT position FROM stage_cursor WHERE stage = ?", stage));
    }

    @Override
    public void commit(String stage, long position, Stage.Result result) {
        core.writer()
                .run(tx -> {
                    Sql.update(
                            tx.connection(),
                            "MERGE INTO stage_cursor KEY (stage) VALUES (?, ?)",
                            stage,
                            position);
                    write(tx, stage, position, result);
                    return null;
                });
        tell(result);
    }

    @Override
    public void add(String stage, Stage.Result result) {
        core.writer()
                .run(tx -> {
                    long position =
                            Sql.number(
                                    tx.connection(),
                                    "SELECT position FROM stage_cursor WHERE stage = ?",
                                    stage);
                    write(tx, stage, position, result);
                    return null;
                });
        tell(result);
    }

    private void tell(Stage.Result result) {
        if (!result.scores().isEmpty()) core.notices().post(Topic.SCORES);
        if (!result.derived().isEmpty()) core.notices().post(Topic.JOURNAL);
        if (!result.commands().isEmpty() || !result.flow().retries().isEmpty())
            core.notices().post(Topic.COMMANDS);
        if (result.flow().none()) return;
        core.notices().post(Topic.WORKFLOWS);
        if (!result.flow().listings().isEmpty()) core.notices().post(Topic.SEGMENTS);
        if (!result.flow().points().isEmpty()) core.notices().post(Topic.JOURNAL);
        if (result.flow().edits().isEmpty()) return;
        core.notices().post(Topic.CONTACTS);
        core.notices().post(Topic.JOURNAL);
    }

    private void write(Tx tx, String stage, long position, Stage.Result result)
            throws SQLException {
        ScoreStore.write(tx, result.scores());
        if (!result.derived().isEmpty()) core.tail().append(tx, result.derived());
        if (!result.commands().isEmpty()) commands.open(tx, stage, result.commands(), false);
        if (!result.flow().none()) flow.write(tx, result.flow());
        // Cases keep a log of their own, line by line.
        if (result.scores().isEmpty() && result.derived().isEmpty() && result.commands().isEmpty())
            return;
        core.audit()
                .write(
                        tx,
                        new Actor(Actor.Kind.STAGE, stage),
                        "stage.commit",
                        position,
                        "scores=%d events=%d commands=%d cases=%d"
                                .formatted(
                                        result.scores().size(),
                                        result.derived().size(),
                                        result.commands().size(),
                                        result.flow().cases().size()));
    }
}
