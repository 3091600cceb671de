package embudo.domain;

import java.time.Instant;
import java.util.Optional;

/** How the last backup that was due went. */
public interface BackupWatch {
    /** Why it failed; empty once one succeeded, and before any was due. */
    Optional<Failure> failure();

    /** {@code cause} is a {@link embudo.kernel.Problem} where a person can act on it. */
    record Failure(Instant at, Throwable cause) {}
}
