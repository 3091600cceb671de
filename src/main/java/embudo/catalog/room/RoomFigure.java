package embudo.catalog.room;

import java.util.Locale;

/** Figures of a running webinar that rules are about. */
public enum RoomFigure {
    /** Registrations within the last hour; before: within the hour before that. */
    REGISTRATIONS_PER_HOUR,
    /** Share of those who joined that wrote, asked or voted; before: ten minutes ago. */
    ENGAGEMENT_RATE,
    /** Fall of the audience from its peak of the last ten minutes, as a share of the peak. */
    ATTENDANCE_DROP,
    /** Share of those registered that joined; before: ten minutes ago. */
    ATTENDANCE_RATE;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
