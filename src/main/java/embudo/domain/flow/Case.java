package embudo.domain.flow;

import java.time.Instant;

/**
 * One person's way through a workflow. Immutable.
 *
 * @param version the version of the workflow it began on, and goes on with
 * @param webinar what it is about, 0 for none
 * @param anchor when what let the person in happened
 * @param step id of the step it stands at
 * @param since when it came to that step
 * @param wakeAt when it goes on by itself, null when something else must happen first
 * @param visits steps visited so far
 * @param depth workflows that led to this one
 * @param parent the case that waits for this one, 0 for none
 * @param tries at a step that acts, how often it did; {@link #AGREED} after a person agreed
 * @param endedAt null while it is on its way
 * @param result how it ended: the step it left by, or what stopped it; null while on its way
 */
public record Case(
        long id,
        String workflow,
        String version,
        long person,
        int webinar,
        Instant anchor,
        Instant startedAt,
        String step,
        Instant since,
        Status status,
        Instant wakeAt,
        int visits,
        int depth,
        long parent,
        int tries,
        Instant endedAt,
        String result) {
    public static final int AGREED = -1;

    /** Where a case stands. */
    public enum Status {
        /** The workflow takes no more people at present. */
        QUEUED,
        WAITING,
        /** A person must agree first. */
        APPROVAL,
        DONE,
        /** Something that ends it happened, or a person stopped it. */
        STOPPED,
        FAILED
    }

    public boolean open() {
        return endedAt == null;
    }

    /** At another step, for the first time. */
    public Case at(String id, Instant now) {
        return come(id, now, status, visits + 1, 0);
    }

    /** Let in from the queue: only now it comes to its first step. */
    public Case admitted(Instant now) {
        return come(step, now, Status.WAITING, visits, tries);
    }

    private Case come(String where, Instant now, Status how, int seen, int times) {
        return new Case(
                id, workflow, version, person, webinar, anchor, startedAt, where, now, how, null,
                seen, depth, parent, times, null, null);
    }

    /** Resting at its step. */
    public Case rest(Status how, Instant until) {
        return new Case(
                id, workflow, version, person, webinar, anchor, startedAt, step, since, how, until,
                visits, depth, parent, tries, null, null);
    }

    public Case tried(int times) {
        return new Case(
                id, workflow, version, person, webinar, anchor, startedAt, step, since, status,
                wakeAt, visits, depth, parent, times, null, null);
    }

    public Case ended(Status how, String why, Instant now) {
        return new Case(
                id, workflow, version, person, webinar, anchor, startedAt, step, since, how, null,
                visits, depth, parent, tries, now, why);
    }

    /** The same for who the person is today. */
    public Case of(long today) {
        return new Case(
                id, workflow, version, today, webinar, anchor, startedAt, step, since, status,
                wakeAt, visits, depth, parent, tries, endedAt, result);
    }

    /** The same on another version. */
    public Case on(String other) {
        return new Case(
                id, workflow, other, person, webinar, anchor, startedAt, step, since, status,
                wakeAt, visits, depth, parent, tries, endedAt, result);
    }
}
