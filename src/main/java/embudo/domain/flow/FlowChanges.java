package embudo.domain.flow;

import embudo.domain.ContactField;
import embudo.domain.loyalty.PointsChange;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** All that one turn of the workflows writes, together or not at all. */
public record FlowChanges(
        List<Case> cases,
        List<LogLine> log,
        List<Sent> sent,
        List<Task> tasks,
        List<Edit> edits,
        List<Listing> listings,
        List<String> retries,
        List<Mark> marks,
        List<Due> dues,
        List<Sight> sights,
        List<PointsChange> points) {
    public static final FlowChanges NONE =
            new FlowChanges(
                    List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                    List.of(), List.of(), List.of(), List.of());

    public FlowChanges {
        cases = List.copyOf(cases);
        log = List.copyOf(log);
        sent = List.copyOf(sent);
        tasks = List.copyOf(tasks);
        edits = List.copyOf(edits);
        listings = List.copyOf(listings);
        retries = List.copyOf(retries);
        marks = List.copyOf(marks);
        dues = List.copyOf(dues);
        sights = List.copyOf(sights);
        points = List.copyOf(points);
    }

    /** Other values of contacts, and nothing else. */
    public static FlowChanges edits(List<Edit> edits) {
        return new FlowChanges(
                List.of(), List.of(), List.of(), List.of(), edits, List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of());
    }

    /** Lines of the points ledger, and nothing else. */
    public static FlowChanges points(List<PointsChange> points) {
        return new FlowChanges(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), points);
    }

    public boolean none() {
        return equals(NONE);
    }

    /** Another value, as its field types it; contacts that are gone are left out. */
    public record Edit(long person, ContactField field, Object value) {}

    /** Onto a list or off it; a list that is not there yet is made. */
    public record Listing(long person, String segment, boolean on) {}

    /** Of whom a trigger's condition began to hold, and of whom it ceased to. */
    public record Sight(String workflow, int trigger, Set<Long> fresh, Set<Long> gone) {
        public Sight {
            fresh = Set.copyOf(fresh);
            gone = Set.copyOf(gone);
        }
    }

    /** Up to when the times of a workflow's trigger have been dealt with. */
    public record Mark(String workflow, int trigger, Instant upTo) {}

    /**
     * A time that came while nothing could run.
     *
     * @param webinar 0 for none
     */
    public record Due(String workflow, int trigger, Instant at, int webinar, State state) {
        /** What became of it. */
        public enum State {
            RAN,
            SKIPPED,
            ASKED,
            /** The webinar was too short for the workflow: nobody was let in. */
            TOO_SHORT
        }
    }
}
