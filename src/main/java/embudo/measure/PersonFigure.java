package embudo.measure;

/**
 * A running figure made of what each person contributes. The contribution is a fold over the
 * person's live facts in order of time, so it can be taken back whole and folded anew.
 */
interface PersonFigure {
    /** Counts a fact (see {@link Fact}) that is the latest of its person. */
    void add(int person, long fact, int row);

    /** Takes back all that the person contributed. */
    void reset(int person);

    /**
     * Counts everybody, when nobody has been counted yet. Each figure has this loop itself, so that
     * it is compiled for that figure alone.
     */
    void load(ByPerson all);
}
