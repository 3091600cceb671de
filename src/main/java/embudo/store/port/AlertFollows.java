package embudo.store.port;

import embudo.domain.watch.AlertStep;
import embudo.domain.watch.Follows;
import embudo.kernel.Topic;
import embudo.store.Core;
import embudo.store.db.Sql;
import embudo.store.db.Tx;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** Writes what follows of alerts: commands, facts, actions, people met. */
final class AlertFollows {
    private static final String STAGE = "alerts";
    private final Core core;
    private final CommandTable commands;

    AlertFollows(Core core) {
        this.core = core;
        commands = new CommandTable(core);
    }

    void write(Tx tx, Follows follows) throws SQLException {
        Connection c = tx.connection();
        if (!follows.commands().isEmpty()) commands.open(tx, STAGE, follows.commands(), false);
        if (!follows.facts().isEmpty()) core.tail().append(tx, follows.facts());
        for (Follows.Begun begun : follows.begun()) begin(c, begun);
        for (Follows.Met met : follows.met()) meet(c, met);
    }

    /** Says after the commit what has changed. */
    void tell(Follows follows) {
        if (!follows.facts().isEmpty()) core.notices().post(Topic.JOURNAL);
        if (!follows.commands().isEmpty()) core.notices().post(Topic.COMMANDS);
        if (follows.begun().stream().anyMatch(b -> b.task() != null))
            core.notices().post(Topic.WORKFLOWS);
    }

    private void begin(Connection c, Follows.Begun begun) throws SQLException {
        AlertStep s = begun.step();
        long task = 0;
        if (begun.task() != null) {
            task = core.ids().next("task");
            CaseTable.task(c, task, begun.task());
        }
        put(c, new AlertStep(s.alert(), s.what(), s.state(), task, s.detail(), s.changed()));
    }

    static void put(Connection c, AlertStep s) throws SQLException {
        Sql.update(
                c,
                "MERGE INTO alert_step KEY (alert_id) VALUES (?, ?, ?, ?, ?, ?)",
                s.alert(),
                s.what().name(),
                s.state().name(),
                s.task(),
                s.detail(),
                s.changed().toEpochMilli());
    }

    /** Person 0 says that there was a look. */
    private static void meet(Connection c, Follows.Met met) throws SQLException {
        try (PreparedStatement in =
                        c.prepareStatement(
                                "MERGE INTO alert_person KEY (rule_key, person) VALUES (?, ?, ?)");
                PreparedStatement out =
                        c.prepareStatement(
                                "DELETE FROM alert_person WHERE rule_key = ? AND person = ?")) {
            CaseTable.add(in, met.rule(), 0L, 0L);
            for (long person : met.fresh()) CaseTable.add(in, met.rule(), person, met.alert());
            in.executeBatch();
            for (long person : met.gone()) CaseTable.add(out, met.rule(), person);
            out.executeBatch();
        }
    }

    static AlertStep step(ResultSet r) throws SQLException {
        return new AlertStep(
                r.getLong("alert_id"),
                AlertStep.What.valueOf(r.getString("what")),
                AlertStep.State.valueOf(r.getString("state")),
                r.getLong("task_id"),
                r.getString("detail"),
                Instant.ofEpochMilli(r.getLong("changed_at")));
    }
}
