package embudo.intake.export;

import embudo.domain.LeadQuery;

import java.time.ZoneId;

/** Which rows of a table are wanted; {@code query} is heeded by the table of leads only. */
public record Scope(LeadQuery query, Since since, ZoneId zone) {}
