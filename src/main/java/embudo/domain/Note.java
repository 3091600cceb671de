package embudo.domain;

import java.time.Instant;

/** What somebody wrote about a lead. */
public record Note(long id, long person, Instant at, String author, String text) {}
