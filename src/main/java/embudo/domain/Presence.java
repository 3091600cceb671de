package embudo.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One person's stay in one webinar: the join and leave rows as reported, and the union of them,
 * since people rejoin and platforms report overlapping rows.
 */
public record Presence(int webinar, long person, List<Session> sessions) {
    public Presence {
        sessions = List.copyOf(sessions);
    }

    /** A stay from {@code joinedAt} to {@code leftAt}, never negative. */
    public record Session(Instant joinedAt, Instant leftAt) {
        public Session {
            if (leftAt.isBefore(joinedAt))
                throw new IllegalArgumentException("left before joining");
        }

        public long seconds() {
            return leftAt.getEpochSecond() - joinedAt.getEpochSecond();
        }
    }

    /** The sessions merged where they overlap or touch, in order of time. */
    public List<Session> union() {
        List<Session> sorted = new ArrayList<>(sessions);
        sorted.sort(Comparator.comparing(Session::joinedAt));
        List<Session> merged = new ArrayList<>();
        for (Session s : sorted) {
            Session last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || s.joinedAt().isAfter(last.leftAt())) merged.add(s);
            else if (s.leftAt().isAfter(last.leftAt()))
                merged.set(merged.size() - 1, new Session(last.joinedAt(), s.leftAt()));
        }
        return merged;
    }

    /** Seconds in the room, overlaps counted once. */
    public long secondsPresent() {
        return union().stream().mapToLong(Session::seconds).sum();
    }
}
