package embudo.ui.importing;

/** Where an import stands. */
public enum Step {
    /** No file yet. */
    CHOOSE,
    /** The file is being looked at, or previewed anew. */
    LOOKING,
    /** The preview is there; nothing is written. */
    PREVIEW,
    PUBLISHING,
    DONE
}
