package embudo.app.schedule;

import java.util.Locale;

/** Who runs things at times. */
public enum Platform {
    SYSTEMD,
    LAUNCHD,
    TASKS;

    /** Of the name that Java gives the operating system. */
    public static Platform of(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win")) return TASKS;
        return name.contains("mac") ? LAUNCHD : SYSTEMD;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
