package embudo.domain.watch;

import java.time.Duration;
import java.util.Locale;

/** How grave an alert is, gravest last, and how long it must hold before it is told, S-ALRT-15. */
public enum Severity {
    /** Shown, never told. */
    LOW(0),
    MEDIUM(15),
    HIGH(5),
    CRITICAL(0);

    private final Duration hold;

    Severity(int minutes) {
        hold = Duration.ofMinutes(minutes);
    }

    public Duration hold() {
        return hold;
    }

    /** Whether people are told as soon as one is raised. */
    public boolean told() {
        return this != LOW;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
