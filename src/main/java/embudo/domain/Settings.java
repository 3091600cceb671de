package embudo.domain;

import java.time.ZoneId;
import java.util.Map;

/**
 * The workspace's settings, kept in a file that is replaced atomically. Keys are listed as
 * constants; unknown keys are kept.
 */
public interface Settings {
    String NAME = "workspace.name";
    String ZONE = "workspace.zone";
    String CURRENCY = "workspace.currency";
    String LANGUAGE = "window.language";

    /** {@code light}, {@code dark} or {@code system}. */
    String THEME = "window.theme";

    /** {@code true} holds every outgoing action. */
    String OFFLINE = "link.offline";

    /** The value, or the default given. */
    String get(String key, String otherwise);

    /** Null removes the key. */
    void put(String key, String value, Actor actor);

    Map<String, String> all();

    default ZoneId zone() {
        return ZoneId.of(get(ZONE, "Europe/Madrid"));
    }

    default String currency() {
        return get(CURRENCY, "USD");
    }
}
