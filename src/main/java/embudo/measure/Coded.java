package embudo.measure;

/** A column of texts by number. */
interface Coded {
    /** Number of the row's text, -1 when unknown. */
    int code(int row);

    String value(int code);

    /** One more than the highest number in use. */
    int codes();
}
