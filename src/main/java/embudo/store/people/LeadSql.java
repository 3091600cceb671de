package embudo.store.people;

import embudo.domain.Band;
import embudo.domain.LeadQuery;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The statement of a lead query. */
final class LeadSql {
    private final LeadQuery query;
    private final List<Object> args = new ArrayList<>();
    private final String from;

    /**
     * @param wanted only these people, or null
     * @param loading the batch to leave out
     */
    LeadSql(LeadQuery query, Set<Long> wanted, int loading) {
        this.query = query;
        StringBuilder sql =
                new StringBuilder(
                        wanted == null
                                ? "FROM contact c"
                                : "FROM TABLE(wanted BIGINT = ?) k JOIN contact c ON c.id ="
                                        + " k.wanted");
        if (wanted != null) args.add(wanted.toArray(Long[]::new));
        sql.append(" LEFT JOIN score s ON s.person = c.id");
        if (query.sort().equals(LeadQuery.Sort.COMPANY))
            sql.append(" LEFT JOIN company co ON co.id = c.company_id");
        if (query.sort().equals(LeadQuery.Sort.LAST_SIGNAL)) {
            sql.append(
                    " LEFT JOIN (SELECT COALESCE(a.person, l.person) AS who, MAX(occurred_at) AS"
                            + " at_time FROM last_signal l LEFT JOIN alias a ON a.identity ="
                            + " l.person WHERE batch <> ? GROUP BY COALESCE(a.person, l.person))"
                            + " g ON g.who = c.id");
            args.add(loading);
        }
        sql.append(" WHERE ").append(ContactTable.VISIBLE);
        args.add(loading);
        if (!query.except().isEmpty()) {
            sql.append(" AND NOT (c.id = ANY(?))");
            args.add(query.except().toArray(Long[]::new));
        }
        if (query.uncontacted())
            sql.append(
                    " AND c.last_contacted_at IS NULL"
                            + " AND COALESCE(LOWER(c.lifecycle_stage), '') <> 'customer'");
        if (!query.bands().isEmpty()) bands(sql);
        from = sql.toString();
    }

    private void bands(StringBuilder sql) {
        sql.append(" AND (FALSE");
        for (Band band : query.bands()) {
            sql.append(" OR s.points BETWEEN ? AND ?");
            args.add(band.from());
            args.add(band.ordinal() == 0 ? 100 : Band.values()[band.ordinal() - 1].from() - 1);
        }
        sql.append(")");
    }

    /** From, joins and conditions; takes {@link #args}. */
    String from() {
        return from;
    }

    Object[] args() {
        return args.toArray();
    }

    /** Ids of one page; takes {@link #pageArgs}. Leads without the value come last. */
    String page() {
        return "SELECT c.id "
                + from
                + " ORDER BY "
                + column(query.sort())
                + (query.descending() ? " DESC" : " ASC")
                + " NULLS LAST, c.id OFFSET ? ROWS FETCH NEXT ? ROWS ONLY";
    }

    /** What is sealed or another table's has no order here. */
    private static String column(LeadQuery.Sort sort) {
        if (sort.equals(LeadQuery.Sort.SCORE)) return "s.points";
        if (sort.equals(LeadQuery.Sort.NAME)) return "c.sort_name";
        if (sort.equals(LeadQuery.Sort.COMPANY)) return "co.name_key";
        if (sort.equals(LeadQuery.Sort.LAST_SIGNAL)) return "g.at_time";
        return ContactTable.PLAIN.stream()
                .filter(field -> field.key().equals(sort.key()))
                .map(field -> "c." + field.key())
                .findFirst()
                .orElse("c.id");
    }

    Object[] pageArgs(long offset, int limit) {
        List<Object> all = new ArrayList<>(args);
        all.add(offset);
        all.add(limit);
        return all.toArray();
    }
}
