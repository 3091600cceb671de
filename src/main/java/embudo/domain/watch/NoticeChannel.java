package embudo.domain.watch;

import java.util.Locale;

/** Ways to tell people of an alert outside the window, S-ALRT-15. */
public enum NoticeChannel {
    EMAIL,
    SMS,
    SLACK;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
