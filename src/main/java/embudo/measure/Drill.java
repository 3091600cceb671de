package embudo.measure;

/** Which people stand behind a figure. */
public enum Drill {
    REGISTERED,
    ATTENDED,
    /** Registered for a webinar that has ended, and did not come. */
    MISSED,
    /** Registered for a webinar still to come. */
    AWAITING,
    BOUGHT,
    /** Attended and did not buy. */
    NOT_BOUGHT
}
