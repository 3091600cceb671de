package embudo.domain.flow;

import java.time.Instant;

/** A message that a workflow sent to a person, for contact limits. */
public record Sent(long person, Instant at, long caseId, String template) {}
