package embudo.spi;

import java.time.Instant;
import java.util.Optional;

/** What an open connector may use. */
public interface Context {
    /** A plain field's value. */
    Optional<String> setting(String key);

    /** A secret field's value; keep it no longer than needed. */
    Optional<String> secret(String key);

    Http http();

    JsonFormat json();

    /** The time of day; connectors read no clock of their own. */
    Instant now();
}
