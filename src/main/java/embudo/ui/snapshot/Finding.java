package embudo.ui.snapshot;

/** Something a picture gets wrong; {@code where} names the control or its text. */
public record Finding(Check check, String where, String detail) {
    /** What is looked for. */
    public enum Check {
        TRUNCATED,
        OUTSIDE,
        MISSING_GLYPH,
        CONTRAST,
        SAME_IN_BOTH_LANGUAGES,
        EMPTY_CHART,
        OVERLAP,
        HIDDEN_BUTTON,
        NO_NAME,
        NO_WORDS,
        LEADS_NOWHERE
    }

    @Override
    public String toString() {
        return check + " " + where + ": " + detail;
    }
}
