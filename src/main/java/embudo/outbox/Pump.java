package embudo.outbox;

import embudo.domain.Command;
import embudo.domain.Command.State;
import embudo.domain.Commands;
import embudo.kernel.Ticker;
import embudo.kernel.Work;
import embudo.plugins.Plugins;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Moves commands from the store to the wire: marks them SENDING durably before the first byte,
 * sends each on a thread of its own and settles it with the answer.
 */
final class Pump {
    private static final Logger LOG = LoggerFactory.getLogger(Pump.class);
    private static final int SMALLEST_LOOK = 64;

    /** A ring tells of new work; this is the net below it. */
    private static final Duration IDLE_LOOK = Duration.ofSeconds(30);

    private final Commands commands;
    private final Plugins plugins;
    private final Delivery delivery;
    private final Gates gates;
    private final Pace pace;
    private final Work work;
    private final Ticker ticker;
    private final Bell bell;
    private final BooleanSupplier held;
    private final Runnable linkChanged;
    private final AtomicBoolean started = new AtomicBoolean();
    private volatile boolean closing;
    private volatile boolean closed;
    private volatile boolean running;

    Pump(
            Commands commands,
            Plugins plugins,
            Delivery delivery,
            Gates gates,
            Pace pace,
            Work work,
            Ticker ticker,
            Bell bell,
            BooleanSupplier held,
            Runnable linkChanged) {
        this.commands = commands;
        this.plugins = plugins;
        this.delivery = delivery;
        this.gates = gates;
        this.pace = pace;
        this.work = work;
        this.ticker = ticker;
        this.bell = bell;
        this.held = held;
        this.linkChanged = linkChanged;
    }

    /** Settles what a dead process left on the wire, then sends in the background. */
    void start() {
        if (closing || !started.compareAndSet(false, true)) return;
        for (Command command : commands.interrupted())
            settle(command, delivery.afterCrash(command));
        running = true;
        work.network(() -> {
            run();
            return null;
        });
    }

    boolean anyLost() {
        return gates.anyLost();
    }

    int onWire() {
        return gates.onWire();
    }

    /** Settings have changed. */
    void unblock() {
        gates.unblock();
    }

    /** True when nothing is on the wire and nothing may leave within the horizon. */
    boolean restsFor(Duration horizon) {
        Instant until = ticker.now().plus(horizon);
        return gates.onWire() == 0
                && commands.due(until, SMALLEST_LOOK).stream()
                        .allMatch(c -> gates.pausedAt(c.connector(), until));
    }

    /**
     * What is still on the wire after {@code within} stays SENDING and is settled at next start.
     */
    void close(Duration within) {
        closing = true;
        bell.ring();
        long end = ticker.nanos() + within.toNanos();
        while (running || gates.onWire() > 0) {
            long seen = bell.rings();
            long left = end - ticker.nanos();
            if (left <= 0) break;
            if (running || gates.onWire() > 0) bell.await(seen, Duration.ofNanos(left));
        }
        closed = true;
    }

    private void run() {
        boolean failing = false;
        while (!closing) {
            long seen = bell.rings();
            try {
                if (round() == 0 && !closing) rest(seen);
                failing = false;
            } catch (RuntimeException e) {
                // The store may be busy or full: commands stay where they are and are tried again.
                if (!failing) LOG.error("the outbox could not go on, it keeps trying", e);
                failing = true;
                bell.await(bell.rings(), pace.poll());
            }
        }
        running = false;
        bell.ring();
    }

    private void rest(long seen) {
        boolean soon =
                gates.onWire() > 0
                        || gates.anyLost()
                        || !held.getAsBoolean()
                                && commands.counts().getOrDefault(State.WAITING, 0L) > 0;
        bell.await(seen, soon ? pace.poll() : IDLE_LOOK);
    }

    /** Sends what may leave now; the number of commands that left. */
    private int round() {
        if (held.getAsBoolean()) return 0;
        for (String lost : gates.probesDue(ticker.now())) onNetwork(() -> probe(lost));
        List<Command> batch = pick();
        if (batch.isEmpty()) return 0;
        boolean marked = false;
        try {
            commands.sending(batch.stream().map(Command::id).toList());
            marked = true;
        } finally {
            if (!marked) for (Command command : batch) gates.leave(command.connector());
        }
        for (Command command : batch) onNetwork(() -> deliver(command));
        return batch.size();
    }

    /** Due commands whose connector has a place; looks further when others stand in front. */
    private List<Command> pick() {
        List<Command> batch = new ArrayList<>();
        Instant now = ticker.now();
        for (int limit = SMALLEST_LOOK; gates.anyOpen(plugins.ids(), now); limit *= 4) {
            List<Command> due = commands.due(now, limit);
            for (Command command : due)
                if (gates.enter(command.connector(), now)) batch.add(command);
            if (!batch.isEmpty() || due.size() < limit) break;
        }
        return batch;
    }

    private void deliver(Command command) {
        try {
            Verdict verdict = delivery.attempt(command);
            if (verdict.blocked()) gates.block(command.connector(), verdict.pause());
            else if (verdict.pause() != null) gates.pause(command.connector(), verdict.pause());
            boolean news = verdict.lost() && gates.lost(command.connector(), ticker.now());
            settleSurely(command, verdict);
            if (news) linkChanged.run();
        } finally {
            gates.leave(command.connector());
            bell.ring();
        }
    }

    /**
     * An answer is not forgotten because the store hesitates; its place on the wire stays taken.
     */
    private void settleSurely(Command command, Verdict verdict) {
        boolean failing = false;
        while (!closed)
            try {
                if (!failing || onTheWire(command)) settle(command, verdict);
                return;
            } catch (RuntimeException e) {
                if (!failing) LOG.error("command {} could not be settled yet", command.id(), e);
                failing = true;
                if (closing) return;
                bell.await(bell.rings(), pace.poll());
            }
    }

    private boolean onTheWire(Command command) {
        return commands.byId(command.id()).map(c -> c.state() == State.SENDING).orElse(false);
    }

    private void settle(Command command, Verdict verdict) {
        String error = verdict.reason() == null ? null : verdict.reason().stored();
        commands.settle(
                command.id(),
                verdict.state(),
                error,
                verdict.nextTryAt(),
                delivery.facts(command, verdict));
    }

    private void probe(String connector) {
        boolean found = false;
        try {
            found = plugins.reachable(connector);
        } finally {
            gates.probed(connector, found, ticker.now());
            bell.ring();
        }
        if (found) linkChanged.run();
    }

    private void onNetwork(Runnable task) {
        work.network(
                        () -> {
                            task.run();
                            return null;
                        })
                .whenComplete((done, failure) -> {
                    if (failure != null) LOG.error("the outbox failed at a task", failure);
                });
    }
}
