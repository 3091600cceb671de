package embudo.ui.send;

/** Where the dialog stands. */
public enum SendStep {
    PREPARING,
    /** The chosen connector lacks settings, or there is none. */
    NOT_SET_UP,
    /** All is shown; nothing has left. */
    READY,
    /** Submitted: each line follows its action. */
    FOLLOWING
}
