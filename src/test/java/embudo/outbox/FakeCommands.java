package embudo.outbox;

import embudo.domain.Actor;
import embudo.domain.Command;
import embudo.domain.Command.State;
import embudo.domain.CommandRun;
import embudo.domain.Commands;
import embudo.domain.NewCommand;
import embudo.domain.NewEvent;
import embudo.kernel.Notices;
import embudo.kernel.Page;
import embudo.kernel.Ticker;
import embudo.kernel.Topic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The durable outbox in memory, strict about the life of a command. {@link #afterCrash} is the same
 * disk seen by the next process; the killed one can neither read nor write it any more.
 */
final class FakeCommands implements Commands {
    private static final class Disk {
        final Map<Long, Command> commands = new TreeMap<>();
        final Map<Long, CommandRun> runs = new TreeMap<>();
        long ids;
    }

    /** Thrown at the moment the process dies. */
    static final class Killed extends RuntimeException {}

    private final Disk disk;
    private final Ticker ticker;
    private final Notices notices;
    private boolean dead;
    private int callsUntilKill = Integer.MAX_VALUE;

    FakeCommands(Ticker ticker, Notices notices) {
        this(new Disk(), ticker, notices);
    }

    private FakeCommands(Disk disk, Ticker ticker, Notices notices) {
        this.disk = disk;
        this.ticker = ticker;
        this.notices = notices;
    }

    FakeCommands afterCrash(Notices fresh) {
        return new FakeCommands(disk, ticker, fresh);
    }

    /**
     * Dies at the n-th call of {@link #sending} (after it is durable) or {@link #settle} (before).
     */
    void killAt(int call) {
        synchronized (disk) {
            callsUntilKill = call;
        }
    }

    boolean dead() {
        synchronized (disk) {
            return dead;
        }
    }

    @Override
    public CommandRun open(String title, List<NewCommand> added, boolean dryRun, Actor actor) {
        long run;
        synchronized (disk) {
            alive();
            run = ++disk.ids;
            NewCommand first = added.getFirst();
            disk.runs.put(
                    run,
                    new CommandRun(
                            run,
                            title,
                            first.connector(),
                            first.operation(),
                            dryRun,
                            ticker.now(),
                            Map.of()));
            for (NewCommand c : added) {
                if (!known(Set.of(c.key())).isEmpty()) continue;
                long id = ++disk.ids;
                State state = dryRun ? State.REHEARSED : State.WAITING;
                put(
                        new Command(
                                id,
                                run,
                                c.connector(),
                                c.operation(),
                                c.key(),
                                c.person(),
                                c.body(),
                                state,
                                0,
                                ticker.now(),
                                null,
                                ticker.now(),
                                null));
            }
        }
        notices.post(Topic.COMMANDS);
        return run(run);
    }

    @Override
    public List<Command> due(Instant now, int limit) {
        synchronized (disk) {
            alive();
            return disk.commands.values().stream()
                    .filter(c -> c.state() == State.WAITING && !c.nextTryAt().isAfter(now))
                    .limit(limit)
                    .toList();
        }
    }

    @Override
    public void sending(List<Long> ids) {
        synchronized (disk) {
            alive();
            for (long id : ids) {
                Command c = disk.commands.get(id);
                if (c.state() != State.WAITING)
                    throw new IllegalStateException(id + " is " + c.state());
                put(with(c, State.SENDING, c.attempts() + 1, null, null));
            }
            dieInTime();
        }
    }

    @Override
    public void settle(
            long id, State state, String error, Instant nextTryAt, List<NewEvent> facts) {
        synchronized (disk) {
            alive();
            dieInTime();
            Command c = disk.commands.get(id);
            if (c.state() != State.SENDING || (state == State.WAITING) != (nextTryAt != null))
                throw new IllegalStateException(c.state() + " to " + state + " at " + nextTryAt);
            put(with(c, state, c.attempts(), nextTryAt, error));
        }
        notices.post(Topic.COMMANDS);
    }

    @Override
    public boolean heard(long id, State state, String error, List<NewEvent> facts) {
        synchronized (disk) {
            Command c = disk.commands.get(id);
            boolean left =
                    Set.of(State.SENT, State.UNCERTAIN).contains(c.state())
                            || c.state() == State.DELIVERED && state == State.FAILED;
            if (left) put(with(c, state, c.attempts(), null, error));
            return left;
        }
    }

    @Override
    public Optional<Command> byKey(String key) {
        synchronized (disk) {
            return disk.commands.values().stream().filter(c -> c.key().equals(key)).findFirst();
        }
    }

    @Override
    public void decide(long id, State state, Actor actor) {
        synchronized (disk) {
            alive();
            Command c = disk.commands.get(id);
            if (c.state() != State.FAILED && c.state() != State.UNCERTAIN)
                throw new IllegalStateException(id + " is " + c.state());
            put(with(c, state, c.attempts(), state == State.WAITING ? ticker.now() : null, null));
        }
        notices.post(Topic.COMMANDS);
    }

    @Override
    public List<Command> interrupted() {
        return page(0, Set.of(State.SENDING), 0, Integer.MAX_VALUE).rows();
    }

    @Override
    public Optional<Command> byId(long id) {
        synchronized (disk) {
            return Optional.ofNullable(disk.commands.get(id));
        }
    }

    @Override
    public Page<Command> page(long run, Set<State> states, long offset, int limit) {
        synchronized (disk) {
            List<Command> all =
                    disk.commands.values().stream()
                            .filter(c -> run == 0 || c.run() == run)
                            .filter(c -> states.isEmpty() || states.contains(c.state()))
                            .sorted(Comparator.comparingLong(Command::id).reversed())
                            .toList();
            return new Page<>(all.stream().skip(offset).limit(limit).toList(), offset, all.size());
        }
    }

    @Override
    public List<CommandRun> runs(int limit) {
        synchronized (disk) {
            List<CommandRun> runs = new ArrayList<>();
            disk.runs.keySet().forEach(id -> runs.addFirst(run(id)));
            return runs.stream().limit(limit).toList();
        }
    }

    @Override
    public Map<State, Long> counts() {
        synchronized (disk) {
            alive();
            return count(0);
        }
    }

    @Override
    public Map<Long, Command> last(String connector, String operation, Collection<Long> people) {
        Map<Long, Command> last = new TreeMap<>();
        synchronized (disk) {
            for (Command c : disk.commands.values())
                if (people.contains(c.person())
                        && c.connector().equals(connector)
                        && c.operation().equals(operation)
                        && c.state() != State.REHEARSED) last.put(c.person(), c);
        }
        return last;
    }

    @Override
    public Set<String> known(Set<String> keys) {
        Set<String> known = new HashSet<>();
        synchronized (disk) {
            for (Command c : disk.commands.values()) if (keys.contains(c.key())) known.add(c.key());
        }
        return known;
    }

    private CommandRun run(long id) {
        CommandRun r = disk.runs.get(id);
        return new CommandRun(
                id, r.title(), r.connector(), r.operation(), r.dryRun(), r.at(), count(id));
    }

    private Map<State, Long> count(long run) {
        Map<State, Long> counts = new EnumMap<>(State.class);
        for (Command c : disk.commands.values())
            if (run == 0 || c.run() == run) counts.merge(c.state(), 1L, Long::sum);
        return counts;
    }

    private void put(Command c) {
        disk.commands.put(c.id(), c);
    }

    private Command with(Command c, State state, int attempts, Instant next, String error) {
        boolean settled = state != State.WAITING && state != State.SENDING;
        return new Command(
                c.id(),
                c.run(),
                c.connector(),
                c.operation(),
                c.key(),
                c.person(),
                c.body(),
                state,
                attempts,
                next,
                error,
                c.createdAt(),
                settled ? ticker.now() : null);
    }

    private void alive() {
        if (dead) throw new Killed();
    }

    private void dieInTime() {
        if (--callsUntilKill > 0) return;
        dead = true;
        throw new Killed();
    }
}
