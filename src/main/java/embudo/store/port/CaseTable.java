package embudo.store.port;

import embudo.domain.flow.Case;
import embudo.domain.flow.LogLine;
import embudo.domain.flow.Task;
import embudo.store.db.Sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Rows of cases, their logs and tasks. */
final class CaseTable {
    private static final String MERGE =
            "MERGE INTO flow_case KEY (id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String LOG =
            "INSERT INTO flow_log (case_id, visit, workflow, step, person, logged_at, what, detail)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final int LONGEST_DETAIL = 400;

    private CaseTable() {}

    static void put(Connection c, List<Case> cases) throws SQLException {
        try (PreparedStatement s = c.prepareStatement(MERGE)) {
            for (Case x : cases) {
                Object[] values = {
                    x.id(),
                    x.workflow(),
                    x.version(),
                    x.person(),
                    x.webinar(),
                    x.anchor().toEpochMilli(),
                    x.startedAt().toEpochMilli(),
                    x.step(),
                    x.since().toEpochMilli(),
                    x.status().name(),
                    millis(x.wakeAt()),
                    x.visits(),
                    x.depth(),
                    x.parent(),
                    x.tries(),
                    millis(x.endedAt()),
                    x.result()
                };
                add(s, values);
            }
            s.executeBatch();
        }
    }

    static void log(Connection c, List<LogLine> lines) throws SQLException {
        try (PreparedStatement s = c.prepareStatement(LOG)) {
            for (LogLine l : lines)
                add(
                        s,
                        l.caseId(),
                        l.visit(),
                        l.workflow(),
                        l.step(),
                        l.person(),
                        l.at().toEpochMilli(),
                        l.what().name(),
                        l.detail().substring(0, Math.min(LONGEST_DETAIL, l.detail().length())));
            s.executeBatch();
        }
    }

    /** A new task, whatever id it brings. */
    static void task(Connection c, long id, Task t) throws SQLException {
        Sql.update(
                c,
                "INSERT INTO task VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                t.caseId(),
                t.person(),
                t.kind(),
                t.title(),
                t.priority(),
                t.assignee(),
                t.dueAt().toEpochMilli(),
                t.state().name(),
                t.madeAt().toEpochMilli(),
                millis(t.doneAt()));
    }

    static void add(PreparedStatement s, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) s.setObject(i + 1, values[i]);
        s.addBatch();
    }

    static Long millis(Instant at) {
        return at == null ? null : (Long) at.toEpochMilli();
    }

    static Instant moment(ResultSet r, String column) throws SQLException {
        Long millis = Sql.nullable(r, column);
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    static Case read(ResultSet r) throws SQLException {
        return new Case(
                r.getLong("id"),
                r.getString("workflow"),
                r.getString("version"),
                r.getLong("person"),
                r.getInt("webinar"),
                moment(r, "anchor_at"),
                moment(r, "started_at"),
                r.getString("step"),
                moment(r, "since_at"),
                Case.Status.valueOf(r.getString("status")),
                moment(r, "wake_at"),
                r.getInt("visits"),
                r.getInt("depth"),
                r.getLong("parent"),
                r.getInt("tries"),
                moment(r, "ended_at"),
                r.getString("result"));
    }

    static LogLine line(ResultSet r) throws SQLException {
        return new LogLine(
                r.getLong("case_id"),
                r.getInt("visit"),
                r.getString("workflow"),
                r.getString("step"),
                r.getLong("person"),
                moment(r, "logged_at"),
                LogLine.What.valueOf(r.getString("what")),
                r.getString("detail"));
    }

    static Task task(ResultSet r) throws SQLException {
        return new Task(
                r.getLong("id"),
                r.getLong("case_id"),
                r.getLong("person"),
                r.getString("kind"),
                r.getString("title"),
                r.getString("priority"),
                r.getString("assignee"),
                moment(r, "due_at"),
                Task.State.valueOf(r.getString("state")),
                moment(r, "made_at"),
                moment(r, "done_at"));
    }
}
