package embudo.measure;

import embudo.domain.EventType;

import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The person-sorted copy: the live facts of all people in order of person, then of time, then of
 * arrival. Made in one counting pass (count, add up, scatter); only people whose facts came out of
 * order are sorted.
 */
final class ByPerson {
    private final int[] starts;
    private final long[] facts;
    private final int[] rows;

    private ByPerson(int[] starts, int facts) {
        this.starts = starts;
        this.facts = new long[facts];
        rows = new int[facts];
    }

    static ByPerson of(Columns columns) {
        return of(columns::eachOwned, columns);
    }

    /** Only facts of some types. */
    static ByPerson of(Columns columns, Predicate<Byte> foreign) {
        boolean[] wanted = new boolean[128];
        for (byte type = 1; type < EventType.DEEDS; type++) wanted[type] = !foreign.test(type);
        return of(
                sink ->
                        columns.eachOwned((row, ordinal, fact) -> {
                            if (wanted[Fact.type(fact)]) sink.row(row, ordinal, fact);
                        }),
                columns);
    }

    private static ByPerson of(Consumer<Columns.Owned> each, Columns columns) {
        int people = columns.identities.size();
        // A person's own end, being the next one's start, serves as the cursor while scattering.
        int[] starts = new int[people + 2];
        int[] owners = columns.identities.owners();
        each.accept((row, ordinal, fact) -> starts[owners[ordinal] + 2]++);
        for (int p = 2; p < starts.length; p++) starts[p] += starts[p - 1];
        ByPerson copy = new ByPerson(starts, starts[people + 1]);
        each.accept((row, ordinal, fact) -> {
            int at = starts[owners[ordinal] + 1]++;
            copy.facts[at] = fact;
            copy.rows[at] = row;
        });
        copy.sort();
        return copy;
    }

    private void sort() {
        TimeSort sort = new TimeSort();
        for (int person = 0; person < people(); person++)
            sort.sort(facts, rows, start(person), end(person));
    }

    int people() {
        return starts.length - 2;
    }

    /** A person's facts are those from {@code start} to before {@code end}. */
    int start(int person) {
        return starts[person];
    }

    int end(int person) {
        return starts[person + 1];
    }

    long fact(int i) {
        return facts[i];
    }

    int row(int i) {
        return rows[i];
    }
}
