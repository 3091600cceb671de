package embudo.catalog.measure;

import java.util.Locale;

/**
 * What a figure can be split and filtered by. Of an event, the value is the one it was written
 * with; of a person, the one known now.
 */
public enum Dimension {
    CHANNEL(true),
    CAMPAIGN(true),
    WEBINAR(true),
    SECTION(true),
    DEVICE(true),
    SEGMENT(false),
    INDUSTRY(false),
    COMPANY_SIZE(false),
    COUNTRY(false),
    BAND(false);

    private final boolean asOfEvent;

    Dimension(boolean asOfEvent) {
        this.asOfEvent = asOfEvent;
    }

    /** True: as of the event; false: as of now. */
    public boolean asOfEvent() {
        return asOfEvent;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
