package embudo.domain;

import java.util.List;
import java.util.Set;

/**
 * Contacts that are one person. A merge moves no row: the absorbed contact's registrations, stays,
 * orders, actions and events stay its own, and the alias table says whose they are today; so a
 * merge can be taken back at any time. Every change is durable on return.
 */
public interface Merges {
    /** One merge to be made; {@code taken} names the fields that take the absorbed's value. */
    record Wanted(long survivor, long absorbed, Set<String> taken) {
        public Wanted {
            taken = Set.copyOf(taken);
        }
    }

    /**
     * Makes all of these merges or none, in order. Journals PEOPLE_MERGED for each and audits.
     *
     * @throws embudo.kernel.Problem when one of the contacts is gone or merged already, or an
     *     import is being loaded
     */
    List<Merge> merge(List<Wanted> wanted, Actor actor);

    /**
     * Takes a merge back: the absorbed contact is as it was, the survivor's fields that the merge
     * changed return to what they were. Journals PEOPLE_SPLIT and audits.
     *
     * @return keys of the fields that were changed since and so stay with the survivor
     * @throws embudo.kernel.Problem when there is no such merge, or the survivor itself went into
     *     another contact since
     */
    List<String> split(long merge, Actor actor);

    /** Merges in force, newest first. */
    List<Merge> recent(int limit);

    /** Remembers that two contacts are different people. */
    void dismiss(PersonPair pair, Actor actor);

    /** Forgets that two contacts were called different people. */
    void reconsider(PersonPair pair, Actor actor);

    Set<PersonPair> dismissed();
}
