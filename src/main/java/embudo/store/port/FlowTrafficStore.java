package embudo.store.port;

import embudo.domain.flow.FlowTraffic;
import embudo.domain.flow.LogLine;
import embudo.kernel.Page;
import embudo.store.Core;
import embudo.store.db.Sql;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads from the log of cases where people went. A case's visits of steps are numbered. */
public final class FlowTrafficStore implements FlowTraffic {
    private static final String OF =
            " FROM flow_case c JOIN flow_log l ON l.case_id = c.id WHERE c.workflow = ?";
    private static final String PAIRS =
            " FROM flow_case c JOIN flow_log a ON a.case_id = c.id JOIN flow_log b"
                    + " ON b.case_id = a.case_id AND b.visit = a.visit + 1 WHERE c.workflow = ?";
    private final Core core;

    public FlowTrafficStore(Core core) {
        this.core = core;
    }

    private <T> List<T> list(Sql.Mapper<T> mapper, String sql, Object... args) {
        return core.reader().read(c -> Sql.list(c, mapper, sql, args));
    }

    private Set<Long> people(String sql, Object... args) {
        return new TreeSet<>(list(r -> r.getLong(1), sql, args));
    }

    @Override
    public List<Way> ways(String workflow) {
        return list(
                r -> new Way(r.getString(1), r.getString(2), r.getLong(3)),
                "SELECT a.step, b.step, COUNT(DISTINCT c.person)"
                        + PAIRS
                        + " GROUP BY a.step, b.step ORDER BY 1, 2",
                workflow);
    }

    @Override
    public List<Way> steps(String workflow) {
        return list(
                r -> new Way("", r.getString(1), r.getLong(2)),
                "SELECT l.step, COUNT(DISTINCT c.person)" + OF + " GROUP BY l.step ORDER BY 1",
                workflow);
    }

    @Override
    public Set<Long> cameTo(String workflow, String step) {
        return people("SELECT DISTINCT c.person" + OF + " AND l.step = ?", workflow, step);
    }

    @Override
    public Set<Long> standing(String workflow, String step) {
        return people(
                "SELECT DISTINCT person FROM flow_case WHERE workflow = ? AND step = ?"
                        + " AND status IN ('QUEUED', 'WAITING', 'APPROVAL')",
                workflow,
                step);
    }

    @Override
    public Set<Long> took(String workflow, String from, String to) {
        return people(
                "SELECT DISTINCT c.person" + PAIRS + " AND a.step = ? AND b.step = ?",
                workflow,
                from,
                to);
    }

    @Override
    public Page<LogLine> log(String workflow, String step, long offset, int limit) {
        long total =
                core.reader()
                        .read(c ->
                                Sql.number(
                                        c,
                                        "SELECT COUNT(*)" + OF + " AND l.step = ?",
                                        workflow,
                                        step));
        return new Page<>(
                list(
                        CaseTable::line,
                        "SELECT l.*"
                                + OF
                                + " AND l.step = ? ORDER BY l.place DESC"
                                + " OFFSET ? ROWS FETCH NEXT ? ROWS ONLY",
                        workflow,
                        step,
                        offset,
                        limit),
                offset,
                total);
    }
}
