package embudo.measure;

/**
 * Ordinals of the people of a table, kept from question to question: looking two hundred thousand
 * of them up costs more than most counts. Thread-safe.
 */
final class OrdinalColumn {
    /** What was looked up; tables are never changed and ordinals never taken back. */
    private record Known(PeopleTable people, Identities identities, int size, int[] ordinals) {}

    private volatile Known known;

    /** By row of the table, -1 for whom no event names; not to be written to. */
    int[] at(PeopleTable people, Identities identities) {
        Known now = known;
        if (now == null
                || now.people != people
                || now.identities != identities
                || now.size != identities.size()) {
            int[] ordinals = new int[people.size()];
            for (int row = 0; row < ordinals.length; row++)
                ordinals[row] = identities.known((int) people.id(row));
            known = now = new Known(people, identities, identities.size(), ordinals);
        }
        return now.ordinals;
    }
}
