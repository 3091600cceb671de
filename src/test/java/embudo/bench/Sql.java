package embudo.bench;

import embudo.domain.EventBlock;
import embudo.domain.EventType;
import embudo.measure.BenchSubject;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The same figures as SQL over one table: in H2 with an index that covers each of them, in DuckDB,
 * which scans columns and needs none, on one thread so that the time of the caller is all of it.
 */
final class Sql implements AutoCloseable {
    private static final long DAY = 86_400_000L;
    private static final String TABLE =
            "create table ev (pos bigint%s, person int, type tinyint, ts bigint, d int, m int,"
                    + " channel tinyint, amount bigint)";
    private final Connection connection;
    private final Path folder;
    private final boolean duck;

    private Sql(String url, Path folder, boolean duck) throws SQLException {
        connection = DriverManager.getConnection(url);
        this.folder = folder;
        this.duck = duck;
    }

    static Sql h2(Path folder) throws SQLException {
        Sql sql =
                new Sql(
                        "jdbc:h2:file:" + folder.resolve("bench") + ";CACHE_SIZE=2000000",
                        folder,
                        false);
        sql.run("set optimize_reuse_results 0");
        sql.run(TABLE.formatted(" primary key"));
        return sql;
    }

    /**
     * @throws SQLException when its driver is not there: profile {@code duckdb} brings it
     */
    static Sql duckDb(Path folder) throws SQLException {
        Sql sql = new Sql("jdbc:duckdb:" + folder.resolve("duck.db"), folder, true);
        sql.run("set threads = 1");
        sql.run(TABLE.formatted(""));
        return sql;
    }

    void load(List<EventBlock> blocks) throws SQLException, IOException {
        if (duck) copy(blocks);
        else insert(blocks);
    }

    /** Through a file, the way DuckDB is fed fastest without its own classes. */
    private void copy(List<EventBlock> blocks) throws SQLException, IOException {
        Path csv = folder.resolve("events.csv");
        try (BufferedWriter out = Files.newBufferedWriter(csv)) {
            for (EventBlock b : blocks)
                for (int i = 0; i < b.size; i++) {
                    long day = Math.floorDiv(b.occurredAt[i], DAY);
                    out.write((b.firstPosition + i) + "," + b.identity[i] + "," + b.type[i]);
                    out.write("," + b.occurredAt[i] + "," + day + "," + month(day));
                    out.write("," + b.channel[i] + "," + b.amount[i] + "\n");
                }
        }
        run("copy ev from '" + csv + "' (header false)");
        Files.delete(csv);
    }

    private static int month(long day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return date.getYear() * 12 + date.getMonthValue() - 1;
    }

    private void insert(List<EventBlock> blocks) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement in =
                connection.prepareStatement("insert into ev values (?,?,?,?,?,?,?,?)")) {
            for (EventBlock b : blocks) {
                for (int i = 0; i < b.size; i++) {
                    long day = Math.floorDiv(b.occurredAt[i], DAY);
                    in.setLong(1, b.firstPosition + i);
                    in.setInt(2, b.identity[i]);
                    in.setByte(3, b.type[i]);
                    in.setLong(4, b.occurredAt[i]);
                    in.setLong(5, day);
                    in.setInt(6, month(day));
                    in.setByte(7, b.channel[i]);
                    in.setLong(8, b.amount[i]);
                    in.addBatch();
                }
                in.executeBatch();
                connection.commit();
            }
        }
        connection.setAutoCommit(true);
        run("create index by_person on ev (type, person, ts)");
        run("create index by_day on ev (d, type, channel, amount)");
        run("create index by_month on ev (person, m)");
        run("create index by_path on ev (person, ts, channel)");
        run("analyze");
    }

    List<List<Long>> funnel() throws SQLException {
        String within = " and a.ts >= r.ts and a.ts <= r.ts + " + BenchSubject.windowMillis();
        String came =
                " from ev r join ev a on a.person = r.person and a.type = "
                        + EventType.ATTENDED.code()
                        + within
                        + where();
        String bought =
                " from ev r join ev a on a.person = r.person and a.type = "
                        + EventType.ATTENDED.code()
                        + within
                        + " join ev p on p.person = r.person and p.type = "
                        + EventType.PURCHASE.code()
                        + " and p.ts >= a.ts and p.ts <= r.ts + "
                        + BenchSubject.windowMillis()
                        + where();
        List<List<Long>> all = new ArrayList<>();
        for (String from : List.of(" from ev r" + where(), came, bought))
            all.addAll(rows("select count(distinct r.person)" + from));
        return all;
    }

    private static String where() {
        return " where r.type = " + EventType.REGISTERED.code();
    }

    List<List<Long>> daily() throws SQLException {
        return rows(
                "select d, type, channel, count(*), sum(amount) from ev"
                        + " group by d, type, channel");
    }

    List<List<Long>> cohorts() throws SQLException {
        return rows(
                """
                with f as (select person, min(m) as first from ev where type = 3 group by person)
                select f.first, e.m - f.first, count(distinct e.person)
                from f join ev e on e.person = f.person and e.m >= f.first
                group by f.first, e.m - f.first
                order by 1, 2\
                """);
    }

    List<List<Long>> trend(LocalDate last) throws SQLException {
        long day = last.atStartOfDay(ZoneOffset.UTC).toEpochSecond() / 86_400;
        return rows(
                "select d, type, count(*), sum(amount) from ev where d > "
                        + (day - 30)
                        + " and d <= "
                        + day
                        + " group by d, type");
    }

    /** How many buyers followed each of the most followed paths, most first. */
    List<List<Long>> paths(int limit) throws SQLException {
        List<Long> sizes = new ArrayList<>();
        for (List<Long> row :
                rows(
                        """
                        with touch as (select e.person, e.ts, e.channel,
                            lag(e.channel) over (partition by e.person order by e.ts) as before
                          from (select person, min(ts) as ts from ev where type = 19
                            group by person) b
                          join ev e on e.person = b.person and e.at < b.at
                          where e.channel <> 0),
                        step as (select person, at, channel,
                            row_number() over (partition by person order by at desc) as n
                          from touch where before is null or before <> channel)
                        select count(*) from
                          (select listagg(channel, '>') within group (order by at) as p
                          from step where n <= 15 group by person)
                        group by p\
                        """
                                .formatted(
                                        duck
                                                ? "string_agg(channel::varchar, '>' order by ts)"
                                                : "listagg(channel, '>') within group (order by"
                                                        + " ts)")))
            sizes.add(row.getFirst());
        long buyers = rows("select count(distinct person) from ev where type = 19").get(0).get(0);
        // Who bought without any known touch has the empty path.
        sizes.add(buyers - sizes.stream().mapToLong(n -> n).sum());
        return sizes.stream().sorted(Comparator.reverseOrder()).limit(limit).map(List::of).toList();
    }

    private List<List<Long>> rows(String query) throws SQLException {
        try (Statement s = connection.createStatement();
                ResultSet r = s.executeQuery(query)) {
            List<List<Long>> rows = new ArrayList<>();
            while (r.next()) {
                List<Long> row = new ArrayList<>();
                for (int c = 1; c <= r.getMetaData().getColumnCount(); c++) row.add(r.getLong(c));
                rows.add(row);
            }
            return rows;
        }
    }

    private void run(String statement) throws SQLException {
        try (Statement s = connection.createStatement()) {
            s.execute(statement);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
