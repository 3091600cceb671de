package embudo.store.people;

import embudo.domain.Band;
import embudo.domain.Score;
import embudo.domain.Scores;
import embudo.store.Core;
import embudo.store.db.Sql;
import embudo.store.db.Tx;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Scores, one a lead, the reasons as lines of tab-separated text. */
public final class ScoreStore implements Scores {
    private final Core core;

    public ScoreStore(Core core) {
        this.core = core;
    }

    @Override
    public Optional<Score> of(long person) {
        return core
                .reader()
                .read(c ->
                        Sql.list(
                                c, ScoreStore::map, "SELECT * FROM score WHERE person = ?", person))
                .stream()
                .findFirst();
    }

    @Override
    public Map<Long, Score> of(Collection<Long> people) {
        if (people.isEmpty()) return Map.of();
        return core
                .reader()
                .read(c ->
                        Sql.list(
                                c,
                                ScoreStore::map,
                                "SELECT s.* FROM TABLE(wanted BIGINT = ?) k"
                                        + " JOIN score s ON s.person = k.wanted",
                                (Object) people.stream().distinct().toArray(Long[]::new)))
                .stream()
                .collect(Collectors.toMap(Score::person, s -> s));
    }

    @Override
    public Map<Band, Long> bands() {
        return core.reader().read(LeadStore::bands);
    }

    @Override
    public Set<Long> likely(double above) {
        return core.reader()
                .read(c ->
                        new HashSet<>(
                                Sql.list(
                                        c,
                                        r -> r.getLong(1),
                                        "SELECT person FROM score WHERE probability > ?",
                                        above)));
    }

    @Override
    public long[] spread() {
        long[] counts = new long[101];
        core.reader()
                .read(c ->
                        Sql.list(
                                c,
                                r -> counts[r.getInt(1)] += r.getLong(2),
                                "SELECT points, COUNT(*) FROM score s WHERE NOT EXISTS (SELECT 1"
                                        + " FROM alias a WHERE a.identity = s.person) GROUP BY"
                                        + " points"));
        return counts;
    }

    /** Writes scores in place of those before. */
    public static void write(Tx tx, List<Score> scores) throws SQLException {
        try (PreparedStatement s =
                tx.connection()
                        .prepareStatement(
                                "MERGE INTO score (person, points, kind, version, reasons,"
                                        + " scored_at, probability, base_points, scale_points) KEY"
                                        + " (person) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Score score : scores) {
                s.setLong(1, score.person());
                s.setInt(2, score.value());
                s.setString(3, score.kind().name());
                s.setString(4, score.version());
                s.setString(5, pack(score.reasons()));
                s.setLong(6, score.at().toEpochMilli());
                Score.Learned learned = score.learned();
                s.setObject(7, learned == null ? null : learned.probability(), Types.DOUBLE);
                s.setObject(8, learned == null ? null : learned.base(), Types.INTEGER);
                s.setObject(9, learned == null ? null : learned.scale(), Types.INTEGER);
                s.addBatch();
            }
            s.executeBatch();
        }
    }

    private static Score map(ResultSet r) throws SQLException {
        double probability = r.getDouble("probability");
        Score.Learned learned =
                r.wasNull()
                        ? null
                        : new Score.Learned(
                                probability, r.getInt("base_points"), r.getInt("scale_points"));
        return new Score(
                r.getLong("person"),
                r.getInt("points"),
                Score.Kind.valueOf(r.getString("kind")),
                r.getString("version"),
                unpack(r.getString("reasons")),
                Instant.ofEpochMilli(r.getLong("scored_at")),
                learned);
    }

    private static String pack(List<Score.Reason> reasons) {
        StringBuilder text = new StringBuilder();
        for (Score.Reason r : reasons)
            text.append(r.group())
                    .append('\t')
                    .append(r.factor())
                    .append('\t')
                    .append(r.points())
                    .append('\t')
                    .append(r.shown() == null ? "" : r.shown().replaceAll("[\t\n\r]", " "))
                    .append('\n');
        return text.toString();
    }

    private static List<Score.Reason> unpack(String text) {
        List<Score.Reason> reasons = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (line.isEmpty()) continue;
            String[] part = line.split("\t", 4);
            reasons.add(
                    new Score.Reason(
                            Score.Group.valueOf(part[0]),
                            part[1],
                            part[3],
                            Integer.parseInt(part[2])));
        }
        return reasons;
    }
}
