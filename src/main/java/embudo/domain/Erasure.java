package embudo.domain;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What an erasure takes or took.
 *
 * @param person whose
 * @param identities the person's numbers, those merged into them among them
 * @param traces rows by what they are; kinds without any are missing
 * @param copies older databases that still hold the person; a restore erases again
 */
public record Erasure(
        long person, List<Long> identities, Map<Trace, Long> traces, List<Path> copies) {
    /** What a person leaves in a workspace. */
    public enum Trace {
        PROFILE,
        SCORE,
        EVENTS,
        REGISTRATIONS,
        ORDERS,
        RECORDS,
        NOTES,
        TASKS,
        MESSAGES,
        WORKFLOWS,
        SEGMENTS,
        HISTORY,
        MENTIONS,
        OTHER
    }

    public Erasure {
        identities = List.copyOf(identities);
        traces = Map.copyOf(traces);
        copies = List.copyOf(copies);
    }
}
