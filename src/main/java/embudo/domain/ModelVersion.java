package embudo.domain;

import java.time.Instant;
import java.util.List;

/**
 * One trained version of a model. {@code rows} and {@code positives} count the examples it learned
 * from; {@code metrics} is a JSON object that the room which trained it reads; {@code fingerprint}
 * names the data; {@code parts} are the names of its files' contents. {@code promotedAt} is null
 * until it was in force.
 */
public record ModelVersion(
        String model,
        int version,
        State state,
        Instant trainedAt,
        Instant promotedAt,
        long rows,
        long positives,
        String metrics,
        String fingerprint,
        List<String> parts) {
    public ModelVersion {
        parts = List.copyOf(parts);
    }

    /** At most one version of a model is ACTIVE. */
    public enum State {
        CANDIDATE,
        ACTIVE,
        RETIRED
    }

    /** Such as {@code lead-score-3}; stands in the scores it made. */
    public String name() {
        return model + "-" + version;
    }
}
