package embudo.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
    }

    private final Map<String, Gate> gates = new TreeMap<>();
    private final Pace pace;

    Gates(Pace pace) {
        this.pace = pace;
    }

    /** Takes a place on the wire; false when there is none now. */
    synchronized boolean enter(String connector, Instant now) {
        Gate gate = gate(connector);
        if (!open(gate, now)) return false;
        gate.onWire++;
        return true;
    }

    /** Whether any of these could send now. */
    synchronized boolean anyOpen(Collection<String> connectors, Instant now) {
        return connectors.stream().anyMatch(c -> open(gate(c), now));
    }

    synchronized void leave(String connector) {
        gate(connector).onWire--;
    }

    synchronized void pause(String connector, Instant until) {
        Gate gate = gate(connector);
        if (until.isAfter(gate.pausedUntil)) gate.pausedUntil = until;
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

    private boolean open(Gate gate, Instant now) {
        return !gate.lost && gate.onWire < pace.perConnector() && !now.isBefore(gate.pausedUntil);
    }

    private void scheduleProbe(Gate gate, Instant now) {
        gate.nextProbe = now.plusMillis(pace.probe().apply(++gate.probes));
    }

    private Gate gate(String connector) {
        return gates.computeIfAbsent(connector, c -> new Gate());
    }
}
