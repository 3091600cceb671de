package embudo.measure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Small consecutive numbers (ordinals) for source identities, and who each identity is today. A
 * merge or its undoing changes owners only: the events stay where they are.
 */
final class Identities {
    private int[] keys = new int[1 << 10];
    private int[] slots = new int[1 << 10];
    private int[] ids = new int[1 << 10];
    private int size;
    private Map<Integer, Integer> aliases = Map.of();
    private final IntColumn owner = new IntColumn();
    private final Map<Integer, int[]> members = new HashMap<>();
    private final IntColumn moved = new IntColumn();
    private int moves;

    int size() {
        return size;
    }

    /** The ordinal of an identity, given out on first sight. Identities are not 0. */
    int ordinal(int identity) {
        int at = slot(keys, identity);
        if (keys[at] == identity) return slots[at];
        if (size * 2 >= keys.length) {
            grow();
            at = slot(keys, identity);
        }
        if (size == ids.length) ids = Arrays.copyOf(ids, size * 2);
        keys[at] = identity;
        slots[at] = size;
        ids[size] = identity;
        int ordinal = size++;
        own(ordinal);
        return ordinal;
    }

    /** The ordinal of an identity already seen, -1 for others. */
    int known(int identity) {
        int at = slot(keys, identity);
        return identity != 0 && keys[at] == identity ? slots[at] : -1;
    }

    int identity(int ordinal) {
        return ids[ordinal];
    }

    /** The ordinal of the person an identity belongs to. */
    int owner(int ordinal) {
        return owner.get(ordinal);
    }

    /** The owners of all ordinals, as a copy. */
    int[] owners() {
        int[] all = new int[size];
        for (int i = 0; i < size; i++) all[i] = owner.get(i);
        return all;
    }

    /** All ordinals that belong to a person, the person's own among them; none for a merged one. */
    int[] members(int person) {
        int[] merged = members.get(person);
        if (merged != null) return merged;
        return owner.get(person) == person ? new int[] {person} : new int[0];
    }

    /** The alias table as last taken over. */
    Map<Integer, Integer> aliases() {
        return aliases;
    }

    /**
     * Takes over a new alias table.
     *
     * @return the persons, by ordinal, whose events are no longer the same
     */
    Set<Integer> alias(Map<Integer, Integer> now) {
        Set<Integer> changed = new HashSet<>(now.keySet());
        changed.addAll(aliases.keySet());
        Map<Integer, Integer> before = aliases;
        changed.removeIf(id -> now.getOrDefault(id, id).equals(before.getOrDefault(id, id)));
        aliases = Map.copyOf(now);
        Set<Integer> dirty = new HashSet<>();
        for (int identity : changed) {
            int ordinal = ordinal(identity);
            dirty.add(owner.get(ordinal));
            leave(ordinal);
            own(ordinal);
            dirty.add(owner.get(ordinal));
        }
        for (int person : dirty) moved.set(moves++, person);
        return dirty;
    }

    /** How often somebody's events were no longer the same for a merge or its undoing. */
    int moves() {
        return moves;
    }

    /** The persons, by ordinal, in the order in which that happened. */
    int moved(int i) {
        return moved.get(i);
    }

    private void own(int ordinal) {
        int identity = ids[ordinal];
        int person = aliases.getOrDefault(identity, identity);
        int target = person == identity ? ordinal : ordinal(person);
        // A person with no identity but their own needs no list.
        if (target != ordinal || members.containsKey(target)) {
            int[] had = members(target);
            int[] has = Arrays.copyOf(had, had.length + 1);
            has[had.length] = ordinal;
            members.put(target, has);
        }
        owner.set(ordinal, target);
    }

    private void leave(int ordinal) {
        int person = owner.get(ordinal);
        int[] rest = Arrays.stream(members(person)).filter(m -> m != ordinal).toArray();
        if (person != ordinal || members.containsKey(person)) members.put(person, rest);
    }

    private static int slot(int[] keys, int identity) {
        int at = identity * 0x9E3779B9 >>> 8 & keys.length - 1;
        while (keys[at] != 0 && keys[at] != identity) at = at + 1 & keys.length - 1;
        return at;
    }

    private void grow() {
        int[] bigger = new int[keys.length * 2];
        int[] moved = new int[bigger.length];
        for (int i = 0; i < keys.length; i++)
            if (keys[i] != 0) {
                int at = slot(bigger, keys[i]);
                bigger[at] = keys[i];
                moved[at] = slots[i];
            }
        keys = bigger;
        slots = moved;
    }
}
