package embudo.store.port;

import embudo.domain.Command;
import embudo.domain.NewCommand;
import embudo.store.Core;
import embudo.store.db.Sql;
import embudo.store.db.Tx;
import embudo.store.row.CommandRow;
import embudo.store.row.CommandRunRow;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rows of the outbox. */
final class CommandTable {
    private final Core core;

    CommandTable(Core core) {
        this.core = core;
    }

    /** Opens a run with the commands whose keys are new. */
    CommandRunRow open(Tx tx, String title, List<NewCommand> commands, boolean dryRun)
            throws SQLException {
        long now = core.ticker().now().toEpochMilli();
        CommandRunRow run = new CommandRunRow();
        run.id = core.ids().next("command_run");
        run.title = title;
        run.connector = commands.isEmpty() ? "" : commands.getFirst().connector();
        run.operation = commands.isEmpty() ? "" : commands.getFirst().operation();
        run.dryRun = dryRun;
        run.openedAt = now;
        tx.session().insert(run);
        Set<String> known = known(tx.connection(), commands.stream().map(NewCommand::key).toList());
        List<CommandRow> rows = new ArrayList<>();
        for (NewCommand c : commands) if (known.add(c.key())) rows.add(row(run.id, c, dryRun, now));
        if (!rows.isEmpty()) tx.session().insertMultiple(rows);
        return run;
    }

    private CommandRow row(long run, NewCommand c, boolean dryRun, long now) {
        CommandRow row = new CommandRow();
        row.id = core.ids().next("command");
        row.run = run;
        row.connector = c.connector();
        row.operation = c.operation();
        row.commandKey = c.key();
        row.dedupeKey = dryRun ? null : c.key();
        row.person = c.person();
        row.body = c.body();
        row.state = (dryRun ? Command.State.REHEARSED : Command.State.WAITING).name();
        row.nextTryAt = dryRun ? null : now;
        row.createdAt = now;
        row.settledAt = dryRun ? now : null;
        return row;
    }

    static Set<String> known(Connection c, Collection<String> keys) throws SQLException {
        return new HashSet<>(
                Sql.list(
                        c,
                        r -> r.getString(1),
                        "SELECT dedupe_key FROM TABLE(wanted VARCHAR(400) = ?) k"
                                + " JOIN command c ON c.dedupe_key = k.wanted",
                        (Object) keys.toArray(String[]::new)));
    }

    static Command command(CommandRow r) {
        return new Command(
                r.id,
                r.run,
                r.connector,
                r.operation,
                r.commandKey,
                r.person,
                r.body,
                Command.State.valueOf(r.state),
                r.attempts,
                moment(r.nextTryAt),
                r.error,
                Instant.ofEpochMilli(r.createdAt),
                moment(r.settledAt));
    }

    private static Instant moment(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
