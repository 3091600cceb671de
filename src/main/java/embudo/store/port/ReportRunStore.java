package embudo.store.port;

import embudo.domain.Actor;
import embudo.domain.ReportRun;
import embudo.domain.ReportRuns;
import embudo.kernel.Language;
import embudo.kernel.Period;
import embudo.kernel.Problem;
import embudo.kernel.Topic;
import embudo.store.Core;
import embudo.store.db.Sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Runs of reports with their figures, one row each. */
public final class ReportRunStore implements ReportRuns {
    private static final Duration REGRET = Duration.ofDays(1);
    private static final String COLUMNS =
            "SELECT id, report, period_from, period_to, language, paper, made_at, pages, bytes,"
                    + " digest, program, file FROM report_run WHERE removed_at IS NULL";
    private final Core core;

    public ReportRunStore(Core core) {
        this.core = core;
    }

    @Override
    public ReportRun add(ReportRun run, byte[] snapshot, Actor actor) {
        ReportRun added =
                core.writer()
                        .run(tx -> {
                            long id = core.ids().next("report_run");
                            // Whatever was removed a day ago is not regretted any more.
                            Sql.update(
                                    tx.connection(),
                                    "DELETE FROM report_run WHERE removed_at < ?",
                                    core.ticker().now().minus(REGRET).toEpochMilli());
                            Sql.update(
                                    tx.connection(),
                                    "INSERT INTO report_run VALUES"
                                            + " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)",
                                    id,
                                    run.report(),
                                    run.period().from(),
                                    run.period().to(),
                                    run.language().code(),
                                    run.paper(),
                                    run.madeAt().toEpochMilli(),
                                    run.pages(),
                                    run.bytes(),
                                    run.digest(),
                                    run.program(),
                                    run.file(),
                                    snapshot);
                            core.audit().write(tx, actor, "archive.add", id, run.report());
                            return run.numbered(id);
                        });
        core.notices().post(Topic.REPORTS);
        return added;
    }

    @Override
    public List<ReportRun> recent(int limit) {
        return core.reader()
                .read(c ->
                        Sql.list(
                                c,
                                ReportRunStore::run,
                                COLUMNS + " ORDER BY id DESC LIMIT ?",
                                limit));
    }

    @Override
    public Optional<ReportRun> byId(long id) {
        return core
                .reader()
                .read(c -> Sql.list(c, ReportRunStore::run, COLUMNS + " AND id = ?", id))
                .stream()
                .findFirst();
    }

    @Override
    public byte[] snapshot(long id) {
        return core
                .reader()
                .read(c ->
                        Sql.list(
                                c,
                                r -> r.getBytes(1),
                                "SELECT snapshot FROM report_run"
                                        + " WHERE id = ? AND removed_at IS NULL",
                                id))
                .stream()
                .findFirst()
                .orElseThrow(() -> new Problem("store.report.unknown", id));
    }

    @Override
    public void remove(long id, Actor actor) {
        change(id, "IS NULL", core.ticker().now().toEpochMilli(), "archive.remove", actor);
    }

    @Override
    public void bringBack(long id, Actor actor) {
        change(id, "IS NOT NULL", null, "archive.return", actor);
    }

    private void change(long id, String found, Long removedAt, String action, Actor actor) {
        core.writer()
                .run(tx -> {
                    int rows =
                            Sql.update(
                                    tx.connection(),
                                    "UPDATE report_run SET removed_at = ?"
                                            + " WHERE id = ? AND removed_at "
                                            + found,
                                    removedAt,
                                    id);
                    if (rows == 0) throw new Problem("store.report.unknown", id);
                    core.audit().write(tx, actor, action, id, "");
                    return null;
                });
        core.notices().post(Topic.REPORTS);
    }

    private static ReportRun run(ResultSet r) throws SQLException {
        return new ReportRun(
                r.getLong("id"),
                r.getString("report"),
                new Period(
                        r.getObject("period_from", LocalDate.class),
                        r.getObject("period_to", LocalDate.class)),
                Language.of(r.getString("language")),
                r.getString("paper"),
                Instant.ofEpochMilli(r.getLong("made_at")),
                r.getInt("pages"),
                r.getLong("bytes"),
                r.getString("digest"),
                r.getString("program"),
                r.getString("file"));
    }
}
