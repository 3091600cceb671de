package embudo.spi;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * A setting of a connector. {@code label} and {@code hint} are by language code. A value must match
 * {@code pattern} as a whole.
 */
public record Field(
        String key,
        Kind kind,
        boolean required,
        Pattern pattern,
        Map<String, String> label,
        Map<String, String> hint) {
    public Field {
        label = Map.copyOf(label);
        hint = Map.copyOf(hint);
    }

    /** How a value is kept and checked. */
    public enum Kind {
        TEXT,
        /** An address where something is sent: https, or http on this machine. */
        URL,
        /** Kept sealed, never shown again, masked wherever it turns up. */
        SECRET
    }
}
