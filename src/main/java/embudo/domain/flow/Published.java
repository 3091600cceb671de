package embudo.domain.flow;

import java.time.Instant;

/** A workflow that was published: its version in force and whether it takes people in. */
public record Published(String workflow, String version, boolean paused, Instant at) {}
