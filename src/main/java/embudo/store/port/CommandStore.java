package embudo.store.port;

import embudo.domain.Actor;
import embudo.domain.Command;
import embudo.domain.Command.State;
import embudo.domain.CommandRun;
import embudo.domain.Commands;
import embudo.domain.EventType;
import embudo.domain.NewCommand;
import embudo.domain.NewEvent;
import embudo.kernel.Page;
import embudo.kernel.Problem;
import embudo.kernel.Topic;
import embudo.store.Core;
import embudo.store.db.Sql;
import embudo.store.db.Tx;
import embudo.store.row.CommandRow;
import embudo.store.row.CommandRunRow;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The durable outbox. */
public final class CommandStore implements Commands {
    private static final Actor OUTBOX = new Actor(Actor.Kind.OUTBOX, "outbox");
    private static final int PORTION = 500;
    private final Core core;
    private final CommandTable table;

    public CommandStore(Core core) {
        this.core = core;
        table = new CommandTable(core);
    }

    @Override
    public CommandRun open(String title, List<NewCommand> commands, boolean dryRun, Actor actor) {
        CommandRunRow run =
                core.writer()
                        .run(tx -> {
                            CommandRunRow row = table.open(tx, title, commands, dryRun);
                            core.audit()
                                    .write(
                                            tx,
                                            actor,
                                            dryRun ? "command.rehearse" : "command.open",
                                            row.id,
                                            "commands=" + commands.size());
                            return row;
                        });
        core.notices().post(Topic.COMMANDS);
        return run(run, states(run.id));
    }

    @Override
    public List<Command> due(Instant now, int limit) {
        return list(
                "from CommandRow where state = 'WAITING' and nextTryAt <= :now"
                        + " order by nextTryAt, id",
                Map.of("now", now.toEpochMilli()),
                0,
                limit);
    }

    @Override
    public void sending(List<Long> ids) {
        if (ids.isEmpty()) return;
        core.writer()
                .run(tx ->
                        Sql.update(
                                tx.connection(),
                                "UPDATE command SET state = 'SENDING',"
                                        + " attempts = attempts + 1"
                                        + " WHERE state = 'WAITING' AND id = ANY(?)",
                                (Object) ids.toArray(Long[]::new)));
        core.notices().post(Topic.COMMANDS);
    }

    @Override
    public void settle(
            long id, State state, String error, Instant nextTryAt, List<NewEvent> facts) {
        core.writer()
                .run(tx -> {
                    settle(tx, id, state, error, nextTryAt);
                    if (!facts.isEmpty()) core.tail().append(tx, facts);
                    return null;
                });
        core.notices().post(Topic.COMMANDS);
        if (state == State.SENT || !facts.isEmpty()) core.notices().post(Topic.JOURNAL);
    }

    @Override
    public boolean heard(long id, State state, String error, List<NewEvent> facts) {
        boolean changed =
                core.writer()
                        .run(tx -> {
                            if (!facts.isEmpty()) core.tail().append(tx, facts);
                            CommandRow row = row(tx, id);
                            if (!before(state).contains(State.valueOf(row.state))) return false;
                            end(tx, row, state, error);
                            core.audit().write(tx, OUTBOX, "command.heard", id, state.name());
                            return true;
                        });
        if (changed) core.notices().post(Topic.COMMANDS);
        if (!facts.isEmpty()) core.notices().post(Topic.JOURNAL);
        return changed;
    }

    /** Where a command may stand when the news come. */
    private static Set<State> before(State news) {
        return switch (news) {
            case DELIVERED -> EnumSet.of(State.SENT, State.UNCERTAIN);
            case FAILED -> EnumSet.of(State.SENT, State.UNCERTAIN, State.DELIVERED);
            default -> throw new IllegalArgumentException("no news: " + news);
        };
    }

    private void end(Tx tx, CommandRow row, State state, String error) {
        row.state = state.name();
        row.error = cut(error);
        row.nextTryAt = null;
        row.settledAt = core.ticker().now().toEpochMilli();
        tx.session().update(row);
    }

    private static String cut(String error) {
        return error == null ? null : error.substring(0, Math.min(error.length(), 4000));
    }

    private void settle(Tx tx, long id, State state, String error, Instant nextTryAt)
            throws SQLException {
        CommandRow row = tx.session().get(CommandRow.class, id);
        // Its person was erased while it was on the wire.
        if (row == null) return;
        Set<State> open = EnumSet.of(State.WAITING, State.SENDING);
        if (!open.contains(State.valueOf(row.state)))
            throw new Problem("store.command.settled", id);
        Instant now = core.ticker().now();
        row.state = state.name();
        row.error = cut(error);
        row.nextTryAt = nextTryAt == null ? null : nextTryAt.toEpochMilli();
        row.settledAt = open.contains(state) ? null : (Long) now.toEpochMilli();
        tx.session().update(row);
        if (open.contains(state)) return;
        // The journal says what reached the outside; a failure can still be tried again.
        if (state == State.SENT) reached(tx, row);
        core.audit().write(tx, OUTBOX, "command.settle", id, state.name());
    }

    private void reached(Tx tx, CommandRow row) throws SQLException {
        NewEvent receipt =
                NewEvent.of(null, row.person, EventType.COMMAND_SETTLED, core.ticker().now())
                        .withRef(row.id);
        core.tail().append(tx, List.of(receipt));
    }

    @Override
    public void decide(long id, State state, Actor actor) {
        if (!EnumSet.of(State.WAITING, State.DISCARDED, State.SENT).contains(state))
            throw new IllegalArgumentException("no decision: " + state);
        core.writer()
                .run(tx -> {
                    CommandRow row = row(tx, id);
                    boolean open =
                            row.state.equals("UNCERTAIN")
                                    || row.state.equals("FAILED") && state != State.SENT;
                    if (!open) throw new Problem("store.command.settled", id);
                    long now = core.ticker().now().toEpochMilli();
                    row.state = state.name();
                    row.nextTryAt = state == State.WAITING ? (Long) now : null;
                    row.settledAt = state == State.WAITING ? null : (Long) now;
                    tx.session().update(row);
                    if (state == State.SENT) reached(tx, row);
                    core.audit().write(tx, actor, "command.decide", id, state.name());
                    return null;
                });
        core.notices().post(Topic.COMMANDS);
        if (state == State.SENT) core.notices().post(Topic.JOURNAL);
    }

    private static CommandRow row(Tx tx, long id) {
        CommandRow row = tx.session().get(CommandRow.class, id);
        if (row == null) throw new Problem("store.command.unknown", id);
        return row;
    }

    @Override
    public List<Command> interrupted() {
        return list("from CommandRow where state = 'SENDING' order by id", Map.of(), 0, -1);
    }

    @Override
    public Optional<Command> byId(long id) {
        return list("from CommandRow where id = :id", Map.of("id", id), 0, 1).stream().findFirst();
    }

    @Override
    public Optional<Command> byKey(String key) {
        return list("from CommandRow where dedupeKey = :key", Map.of("key", key), 0, 1).stream()
                .findFirst();
    }

    @Override
    public Page<Command> page(long run, Set<State> states, long offset, int limit) {
        Set<State> wanted = states.isEmpty() ? EnumSet.allOf(State.class) : states;
        Map<String, Object> args =
                Map.of("run", run, "states", wanted.stream().map(State::name).toList());
        String where = " CommandRow where (:run = 0 or run = :run) and state in :states";
        long total =
                core.reader()
                        .entities(s -> {
                            var q =
                                    s.createSelectionQuery(
                                            "select count(*) from" + where, Long.class);
                            args.forEach(q::setParameter);
                            return q.getSingleResult();
                        });
        return new Page<>(
                list("from" + where + " order by id desc", args, (int) offset, limit),
                offset,
                total);
    }

    private List<Command> list(String query, Map<String, Object> args, int offset, int limit) {
        return core.reader()
                .entities(s -> {
                    var q = s.createSelectionQuery(query, CommandRow.class);
                    args.forEach(q::setParameter);
                    q.setFirstResult(offset);
                    if (limit >= 0) q.setMaxResults(limit);
                    return q.getResultList().stream().map(CommandTable::command).toList();
                });
    }

    @Override
    public List<CommandRun> runs(int limit) {
        List<CommandRunRow> rows =
                core.reader()
                        .entities(s ->
                                s.createSelectionQuery(
                                                "from CommandRunRow order by id desc",
                                                CommandRunRow.class)
                                        .setMaxResults(limit)
                                        .getResultList());
        return rows.stream().map(r -> run(r, states(r.id))).toList();
    }

    private static CommandRun run(CommandRunRow r, Map<State, Long> states) {
        return new CommandRun(
                r.id,
                r.title,
                r.connector,
                r.operation,
                r.dryRun,
                Instant.ofEpochMilli(r.openedAt),
                states);
    }

    @Override
    public Map<State, Long> counts() {
        return states(0);
    }

    private Map<State, Long> states(long run) {
        Map<State, Long> all = new EnumMap<>(State.class);
        core.reader()
                .read(c ->
                        Sql.list(
                                c,
                                r -> all.put(State.valueOf(r.getString(1)), r.getLong(2)),
                                "SELECT state, COUNT(*) FROM command"
                                        + " WHERE ? = 0 OR run = ? GROUP BY state",
                                run,
                                run));
        return all;
    }

    @Override
    public Map<Long, Command> last(String connector, String operation, Collection<Long> people) {
        List<Long> ids =
                core.reader()
                        .read(c ->
                                Sql.list(
                                        c,
                                        r -> r.getLong(1),
                                        "SELECT MAX(c.id) FROM TABLE(wanted BIGINT = ?) k"
                                                + " JOIN command c ON c.person = k.wanted"
                                                + " WHERE c.connector = ? AND c.operation = ?"
                                                + " AND c.state <> 'REHEARSED' GROUP BY c.person",
                                        people.stream().distinct().toArray(Long[]::new),
                                        connector,
                                        operation));
        Map<Long, Command> last = new HashMap<>();
        for (int from = 0; from < ids.size(); from += PORTION)
            for (Command c :
                    list(
                            "from CommandRow where id in :ids",
                            Map.of("ids", ids.subList(from, Math.min(ids.size(), from + PORTION))),
                            0,
                            -1)) last.put(c.person(), c);
        return last;
    }

    @Override
    public Set<String> known(Set<String> keys) {
        return core.reader().read(c -> CommandTable.known(c, keys));
    }
}
