package embudo.domain.watch;

import java.util.Locale;

/** How grave an alert is, gravest last. Who is told of which is declared: the escalation. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
