package embudo.store.port;

import embudo.domain.Actor;
import embudo.domain.Annotation;
import embudo.domain.Goal;
import embudo.domain.Plans;
import embudo.domain.Scenario;
import embudo.kernel.Topic;
import embudo.store.Core;
import embudo.store.db.Sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Goals, annotations and scenarios; each in a table of its own. */
public final class PlanStore implements Plans {
    private final Core core;

    public PlanStore(Core core) {
        this.core = core;
    }

    @Override
    public List<Goal> goals() {
        return core.reader()
                .read(c -> Sql.list(c, PlanStore::goal, "SELECT * FROM goal ORDER BY id"));
    }

    private static Goal goal(ResultSet r) throws SQLException {
        return new Goal(
                r.getLong("id"),
                r.getString("metric"),
                r.getString("webinar"),
                r.getObject("day_from", LocalDate.class),
                r.getObject("day_to", LocalDate.class),
                r.getDouble("target"));
    }

    @Override
    public Goal save(Goal g, Actor actor) {
        long id =
                change(
                        "goal",
                        "goal.save",
                        actor,
                        (tx, fresh) -> {
                            long known =
                                    Sql.number(
                                            tx,
                                            "SELECT id FROM goal WHERE metric = ? AND webinar = ? AND"
                                                    + " day_from IS NOT DISTINCT FROM ? AND day_to IS NOT"
                                                    + " DISTINCT FROM ?",
                                            g.metric(),
                                            g.webinar(),
                                            g.from(),
                                            g.to());
                            long kept = known == 0 ? fresh : known;
                            Sql.update(
                                    tx,
                                    "MERGE INTO goal KEY (id) VALUES (?, ?, ?, ?, ?, ?)",
                                    kept,
                                    g.metric(),
                                    g.webinar(),
                                    g.from(),
                                    g.to(),
                                    g.target());
                            return kept;
                        });
        return new Goal(id, g.metric(), g.webinar(), g.from(), g.to(), g.target());
    }

    @Override
    public void deleteGoal(long id, Actor actor) {
        delete("DELETE FROM goal WHERE id = ?", "goal.delete", id, actor);
    }

    @Override
    public List<Annotation> annotations() {
        return core.reader()
                .read(c ->
                        Sql.list(
                                c,
                                r ->
                                        new Annotation(
                                                r.getLong("id"),
                                                r.getObject("pinned_on", LocalDate.class),
                                                r.getString("text")),
                                "SELECT * FROM annotation ORDER BY pinned_on, id"));
    }

    @Override
    public Annotation add(Annotation a, Actor actor) {
        long id =
                change(
                        "annotation",
                        "annotation.add",
                        actor,
                        (tx, fresh) -> {
                            Sql.update(
                                    tx,
                                    "INSERT INTO annotation VALUES (?, ?, ?)",
                                    fresh,
                                    a.day(),
                                    a.text());
                            return fresh;
                        });
        return new Annotation(id, a.day(), a.text());
    }

    @Override
    public void deleteAnnotation(long id, Actor actor) {
        delete("DELETE FROM annotation WHERE id = ?", "annotation.delete", id, actor);
    }

    @Override
    public List<Scenario> scenarios() {
        return core.reader()
                .read(c ->
                        Sql.list(
                                c,
                                r ->
                                        new Scenario(
                                                r.getLong("id"),
                                                r.getString("calculator"),
                                                r.getString("name"),
                                                inputs(r.getString("inputs"))),
                                "SELECT * FROM scenario ORDER BY LOWER(name), id"));
    }

    private static Map<String, Double> inputs(String lines) {
        Map<String, Double> inputs = new TreeMap<>();
        for (String line : lines.split("\n")) {
            int at = line.indexOf('=');
            if (at > 0) inputs.put(line.substring(0, at), Double.valueOf(line.substring(at + 1)));
        }
        return inputs;
    }

    @Override
    public Scenario save(Scenario s, Actor actor) {
        String lines =
                new TreeMap<>(s.inputs())
                        .entrySet().stream()
                                .map(e -> e.getKey() + "=" + e.getValue())
                                .collect(Collectors.joining("\n"));
        long id =
                change(
                        "scenario",
                        "scenario.save",
                        actor,
                        (tx, fresh) -> {
                            long known =
                                    Sql.number(
                                            tx,
                                            "SELECT id FROM scenario WHERE calculator = ? AND name = ?",
                                            s.calculator(),
                                            s.name());
                            long kept = known == 0 ? fresh : known;
                            Sql.update(
                                    tx,
                                    "MERGE INTO scenario KEY (id) VALUES (?, ?, ?, ?)",
                                    kept,
                                    s.calculator(),
                                    s.name(),
                                    lines);
                            return kept;
                        });
        return new Scenario(id, s.calculator(), s.name(), s.inputs());
    }

    @Override
    public void deleteScenario(long id, Actor actor) {
        delete("DELETE FROM scenario WHERE id = ?", "scenario.delete", id, actor);
    }

    private interface Change {
        long make(Connection connection, long freshId) throws SQLException;
    }

    private long change(String table, String deed, Actor actor, Change change) {
        long id =
                core.writer()
                        .run(tx -> {
                            long kept = change.make(tx.connection(), core.ids().next(table));
                            core.audit().write(tx, actor, deed, kept, "");
                            return kept;
                        });
        core.notices().post(Topic.SETTINGS);
        return id;
    }

    private void delete(String sql, String deed, long id, Actor actor) {
        core.writer()
                .run(tx -> {
                    Sql.update(tx.connection(), sql, id);
                    core.audit().write(tx, actor, deed, id, "");
                    return null;
                });
        core.notices().post(Topic.SETTINGS);
    }
}
