package embudo.domain;

import java.util.List;
import java.util.Optional;

/**
 * The archive of reports: every run with the figures it was set from, so that it can be set again.
 * The figures hold no personal data. Every change is durable on return.
 */
public interface ReportRuns {
    /**
     * Keeps a run; its id is given here.
     *
     * @param snapshot the figures, packed
     */
    ReportRun add(ReportRun run, byte[] snapshot, Actor actor);

    /** Newest first, without removed ones. */
    List<ReportRun> recent(int limit);

    Optional<ReportRun> byId(long id);

    /**
     * The figures of a run.
     *
     * @throws embudo.kernel.Problem when there is no such run
     */
    byte[] snapshot(long id);

    /** Takes a run out of the archive. For a day it can be brought back. */
    void remove(long id, Actor actor);

    /**
     * @throws embudo.kernel.Problem when it is gone for good
     */
    void bringBack(long id, Actor actor);
}
