package embudo.ui.send;

import java.util.Locale;

/** Which actions to list. */
public enum SendFilter {
    ALL,
    SEND,
    HOLD;

    public boolean shows(SendItem item) {
        return this == ALL || (this == HOLD) == item.held();
    }

    /** Last part of its message key. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
