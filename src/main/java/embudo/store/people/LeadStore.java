package embudo.store.people;

import embudo.domain.Band;
import embudo.domain.LeadQuery;
import embudo.domain.LeadRow;
import embudo.domain.LeadSource;
import embudo.domain.Leads;
import embudo.kernel.Page;
import embudo.store.Core;
import embudo.store.db.Sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists of leads: filtered and sorted by the database, their texts searched in memory. */
public final class LeadStore implements Leads, LeadSource {
    private final Core core;
    private final SearchBuffer search;
    private final LeadRows rows;

    public LeadStore(Core core, SearchBuffer search) {
        this.core = core;
        this.search = search;
        rows = new LeadRows(core.sealer());
    }

    @Override
    public Page<LeadRow> page(LeadQuery query, long offset, int limit) {
        Set<Long> wanted = wanted(query);
        return core.reader()
                .read(c -> {
                    LeadSql sql = new LeadSql(query, wanted, core.loading().batch());
                    long total = Sql.number(c, "SELECT COUNT(*) " + sql.from(), sql.args());
                    List<Long> ids = ids(c, sql.page(), sql.pageArgs(offset, limit));
                    return new Page<>(rows.of(c, ids, core.loading().batch()), offset, total);
                });
    }

    @Override
    public Set<Long> ids(LeadQuery query) {
        Set<Long> wanted = wanted(query);
        return core.reader()
                .read(c -> {
                    LeadSql sql = new LeadSql(query, wanted, core.loading().batch());
                    return new HashSet<>(ids(c, "SELECT c.id " + sql.from(), sql.args()));
                });
    }

    @Override
    public List<LeadRow> rows(List<Long> people) {
        return core.reader().read(c -> rows.of(c, people, core.loading().batch()));
    }

    @Override
    public long[] find(String text) {
        return search.find(text);
    }

    private static List<Long> ids(Connection c, String sql, Object[] args) throws SQLException {
        return Sql.list(c, r -> r.getLong(1), sql, args);
    }

    /** The people the query is restricted to; null for everybody. */
    private Set<Long> wanted(LeadQuery query) {
        if (!query.where().isEmpty())
            throw new IllegalArgumentException("conditions are answered from columns");
        Set<Long> people = query.people() == null ? null : today(query.people());
        if (query.text().isBlank()) return people;
        Set<Long> found = new HashSet<>();
        for (long id : search.find(query.text())) found.add(id);
        if (people != null) found.retainAll(people);
        return found;
    }

    private Set<Long> today(Set<Long> people) {
        Map<Long, Long> merged = core.reader().read(c -> Aliases.of(c, people));
        return people.stream().map(id -> merged.getOrDefault(id, id)).collect(Collectors.toSet());
    }

    /** How many leads with a score stand in each band. */
    static Map<Band, Long> bands(Connection c) throws SQLException {
        Map<Band, Long> all = new LinkedHashMap<>();
        for (Band band : Band.values()) all.put(band, 0L);
        Sql.list(
                c,
                r -> all.merge(Band.of(r.getInt(1)), r.getLong(2), Long::sum),
                "SELECT points, COUNT(*) FROM score s WHERE NOT EXISTS (SELECT 1 FROM alias a"
                        + " WHERE a.identity = s.person) GROUP BY points");
        return all;
    }
}
