package embudo.measure;

import embudo.catalog.measure.Dimension;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;

/** Which atoms a question looks at, and into which groups they fall. */
final class Lens {
    /** All people, all things, no groups. */
    static final Lens OPEN = new Lens(null, List.of(), null);

    private final BitSet people;
    private final Facet[] filters;
    private final Facet split;

    /**
     * One dimension, its values numbered.
     *
     * @param values their keys, in the order of their numbers; the last stands for unknown
     * @param byId numbers by the id that atoms carry, for dimensions of events
     * @param byPerson numbers by ordinal, for dimensions of people
     * @param members for segments: who is in each, by ordinal, since one can be in several
     * @param wanted for a filter: the numbers that pass
     */
    record Facet(
            Dimension dimension,
            List<String> values,
            int[] byId,
            int[] byPerson,
            BitSet[] members,
            BitSet wanted) {
        int code(Atom atom) {
            int unknown = values.size() - 1;
            if (byPerson != null)
                return atom.person < 0 || atom.person >= byPerson.length
                        ? unknown
                        : byPerson[atom.person];
            int id = id(atom);
            return id < 0 || id >= byId.length ? unknown : byId[id];
        }

        private int id(Atom atom) {
            return switch (dimension) {
                case CHANNEL -> atom.channel;
                case CAMPAIGN -> atom.campaign;
                case WEBINAR -> atom.webinar;
                case SECTION -> atom.section;
                case DEVICE -> atom.device;
                default -> throw new IllegalStateException(dimension.toString());
            };
        }

        boolean passes(Atom atom) {
            if (members == null) return wanted.get(code(atom));
            for (int i = 0; i < members.length; i++)
                if (wanted.get(i) && atom.person >= 0 && members[i].get(atom.person)) return true;
            return false;
        }
    }

    /**
     * @param people ordinals of those who are looked at, null for everybody and everything
     * @param split null for no groups
     */
    Lens(BitSet people, List<Facet> filters, Facet split) {
        this.people = people;
        this.filters = filters.toArray(Facet[]::new);
        this.split = split;
    }

    /** Ordinals of those who are looked at, null for everybody; not to be written to. */
    BitSet people() {
        return people;
    }

    boolean passes(Atom atom) {
        if (people != null && (atom.person < 0 || !people.get(atom.person))) return false;
        for (Facet filter : filters) if (!filter.passes(atom)) return false;
        return true;
    }

    /** True when atoms need no more than person, day, key and amount. */
    boolean plain() {
        return filters.length == 0 && split == null;
    }

    int groups() {
        return split == null ? 0 : split.values().size();
    }

    /** Keys of the groups. */
    List<String> values() {
        return split == null ? List.of() : split.values();
    }

    void eachGroup(Atom atom, IntConsumer sink) {
        if (split == null) return;
        if (split.members() == null) {
            sink.accept(split.code(atom));
            return;
        }
        for (int i = 0; i < split.members().length; i++)
            if (atom.person >= 0 && split.members()[i].get(atom.person)) sink.accept(i);
    }
}
