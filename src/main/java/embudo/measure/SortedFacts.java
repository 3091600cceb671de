package embudo.measure;

import java.lang.ref.SoftReference;
import java.util.BitSet;
import java.util.Map;

/**
 * The person-sorted copy of facts of some types, kept until the next event as long as nothing else
 * wants the memory: sorting five million facts costs more than what is then counted. Thread-safe.
 */
final class SortedFacts {
    private record Kept(
            Columns of,
            int size,
            int deaths,
            Map<Integer, Integer> aliases,
            BitSet types,
            ByPerson facts) {
        boolean stands(Columns c, BitSet wanted) {
            return of == c
                    && size == c.size()
                    && deaths == c.deaths()
                    && types.equals(wanted)
                    && aliases.equals(c.identities.aliases());
        }
    }

    private SoftReference<Kept> last = new SoftReference<>(null);

    /** Facts of the types whose bits are set. */
    synchronized ByPerson of(Columns c, BitSet types) {
        Kept kept = last.get();
        if (kept != null && kept.stands(c, types)) return kept.facts;
        ByPerson facts = ByPerson.of(c, type -> !types.get(type));
        last =
                new SoftReference<>(
                        new Kept(
                                c,
                                c.size(),
                                c.deaths(),
                                c.identities.aliases(),
                                (BitSet) types.clone(),
                                facts));
        return facts;
    }
}
