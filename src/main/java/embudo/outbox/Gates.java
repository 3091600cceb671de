package embudo.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * Which connectors may send now: so many commands at once, none while the service asked for a pause
 * or can't be reached. Thread-safe.
 */
final class Gates {
    private static final class Gate {
        int onWire;
        Instant pausedUntil = Instant.MIN;
        boolean lost;
        int probes;
        Instant nextProbe = Instant.MIN;
        boolean probing;
        boolean blocked;
        double room = 1;
        Instant filled = Instant.MIN;
    }

    private final Map<String, Gate> gates = new TreeMap<>();
    private final Pace pace;
    private final ToIntFunction<String> perMinute;

    /**
     * @param perMinute most commands a minute of a connector, 0 for any number
     */
    Gates(Pace pace, ToIntFunction<String> perMinute) {
        this.pace = pace;
        this.perMinute = perMinute;
    }

    /** Takes a place on the wire; false when there is none now. */
    synchronized boolean enter(String connector, Instant now) {
        Gate gate = gate(connector);
        int limit = perMinute.applyAsInt(connector);
        if (!open(gate, limit, now)) return false;
        if (limit > 0) gate.room--;
        gate.onWire++;
        return true;
    }

    /** Whether any of these could send now. */
    synchronized boolean anyOpen(Collection<String> connectors, Instant now) {
        return connectors.stream().anyMatch(c -> open(gate(c), perMinute.applyAsInt(c), now));
    }

    synchronized void leave(String connector) {
        gate(connector).onWire--;
    }

    synchronized void pause(String connector, Instant until) {
        Gate gate = gate(connector);
        if (until.isAfter(gate.pausedUntil)) gate.pausedUntil = until;
    }

    /** A pause that a change of settings ends. */
    synchronized void block(String connector, Instant until) {
        pause(connector, until);
        gate(connector).blocked = true;
    }

    /** Settings have changed: who was turned away may try again. */
    synchronized void unblock() {
        for (Gate gate : gates.values())
            if (gate.blocked) {
                gate.blocked = false;
                gate.pausedUntil = Instant.MIN;
            }
    }

    synchronized boolean pausedAt(String connector, Instant at) {
        return at.isBefore(gate(connector).pausedUntil);
    }

    /** True when this is news. */
    synchronized boolean lost(String connector, Instant now) {
        Gate gate = gate(connector);
        if (gate.lost) return false;
        gate.lost = true;
        gate.probes = 0;
        scheduleProbe(gate, now);
        return true;
    }

    /** Lost connectors it is time to look for; each is given out once until {@link #probed}. */
    synchronized List<String> probesDue(Instant now) {
        List<String> due = new ArrayList<>();
        gates.forEach((connector, gate) -> {
            if (!gate.lost || gate.probing || now.isBefore(gate.nextProbe)) return;
            gate.probing = true;
            due.add(connector);
        });
        return due;
    }

    synchronized void probed(String connector, boolean found, Instant now) {
        Gate gate = gate(connector);
        gate.probing = false;
        gate.lost = !found;
        if (!found) scheduleProbe(gate, now);
    }

    synchronized boolean anyLost() {
        return gates.values().stream().anyMatch(g -> g.lost);
    }

    synchronized int onWire() {
        return gates.values().stream().mapToInt(g -> g.onWire).sum();
    }

    private boolean open(Gate gate, int limit, Instant now) {
        return !gate.lost
                && gate.onWire < pace.perConnector()
                && !now.isBefore(gate.pausedUntil)
                && (limit == 0 || permits(gate, limit, now) >= 1);
    }

    /** Permits flow in evenly; at most a second's worth of them lies ready. */
    private static double permits(Gate gate, int limit, Instant now) {
        if (gate.filled.isBefore(now)) {
            double most = Math.max(1, limit / 60.0);
            boolean first = gate.filled.equals(Instant.MIN);
            double minutes = first ? 1 : Duration.between(gate.filled, now).toMillis() / 60_000.0;
            gate.room = Math.min(most, gate.room + minutes * limit);
            gate.filled = now;
        }
        return gate.room;
    }

    private void scheduleProbe(Gate gate, Instant now) {
        gate.nextProbe = now.plusMillis(pace.probe().apply(++gate.probes));
    }

    private Gate gate(String connector) {
        return gates.computeIfAbsent(connector, c -> new Gate());
    }
}
