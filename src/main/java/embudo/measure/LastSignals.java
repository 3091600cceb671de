package embudo.measure;

import embudo.domain.EventType;

import java.util.Arrays;
import java.util.Map;

/** The last thing each person did, of what counts as behaviour. Thread-safe. */
final class LastSignals {
    static final long NONE = Long.MIN_VALUE;
    private static final boolean[] COUNTS = new boolean[128];

    static {
        for (EventType type : EventType.values()) COUNTS[type.code()] = type.weight() > 0;
    }

    private Columns of;
    private int read;
    private int deaths;
    private Map<Integer, Integer> aliases = Map.of();
    private long[] last = new long[0];

    /** When, in epoch milliseconds, by the ordinal of the person; a copy for one question. */
    synchronized long[] at(Columns c) {
        Map<Integer, Integer> now = c.identities.aliases();
        if (c != of || c.deaths() != deaths || !now.equals(aliases)) {
            of = c;
            read = 0;
            deaths = c.deaths();
            last = new long[0];
        }
        aliases = now;
        int people = c.identities.size();
        if (last.length < people) {
            int had = last.length;
            last = Arrays.copyOf(last, people);
            Arrays.fill(last, had, people, NONE);
        }
        for (; read < c.size(); read++) note(c, read);
        return last.clone();
    }

    private void note(Columns c, int row) {
        if (!COUNTS[c.type.get(row)] || !c.alive(row)) return;
        int person = c.person(row);
        if (person >= 0) last[person] = Math.max(last[person], c.occurredAt.get(row));
    }
}
