package embudo.measure;

/**
 * A running figure made of what each person contributes. The contribution is a fold over the
 * person's live rows in order of time, so it can be taken back whole and folded anew.
 */
interface PersonFigure {
    /** Counts a row that is the latest of its person. */
    void add(int row, int person);

    /** Takes back all that the person contributed. */
    void reset(int person);
}
