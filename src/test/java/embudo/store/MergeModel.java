package embudo.store;

import embudo.domain.MergeField;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the ports promise about merges, in plain maps over {@link ContactModel}. */
final class MergeModel {
    /** Everybody, hidden ones too. */
    final ContactModel all = new ContactModel();

    final Map<Long, Long> into = new HashMap<>();
    final TreeMap<Long, Made> merges = new TreeMap<>();

    /** A merge in force: what each field was before and is after. */
    record Made(long survivor, long absorbed, Map<Object, Object[]> steps) {}

    Map<Long, Map<Object, Object>> visible() {
        Map<Long, Map<Object, Object>> people = new TreeMap<>(all.people);
        people.keySet().removeAll(into.keySet());
        return people;
    }

    long root(long person) {
        return into.containsKey(person) ? root(into.get(person)) : person;
    }

    void merge(long id, long survivor, long absorbed, Set<Object> taken) {
        Map<Object, Object[]> steps = new HashMap<>();
        for (Object field : taken) {
            Object before = all.people.get(survivor).get(field);
            Object after = all.people.get(absorbed).get(field);
            if (after == null || after.equals(before)) continue;
            steps.put(field, new Object[] {before, after});
            all.put(survivor, field, after);
        }
        merges.put(id, new Made(survivor, absorbed, steps));
        into.put(absorbed, survivor);
    }

    /** The merge that has to be taken back first, 0 for none. */
    long later(long id) {
        for (Map.Entry<Long, Made> m : merges.entrySet())
            if (m.getValue().absorbed == merges.get(id).survivor) return m.getKey();
        return 0;
    }

    Set<Object> split(long id) {
        Made gone = merges.remove(id);
        into.remove(gone.absorbed);
        Set<Object> kept = new HashSet<>();
        gone.steps.forEach((field, step) -> {
            if (all.move(gone.survivor, field, step[1], step[0])) return;
            for (Made later : merges.tailMap(id).values()) {
                Object[] other = later.steps.get(field);
                if (later.survivor == gone.survivor
                        && other != null
                        && Objects.equals(other[0], step[1])) {
                    other[0] = step[0];
                    return;
                }
            }
            kept.add(field);
        });
        return kept;
    }

    /** What could not be taken back, and how many merges came apart. */
    record Undone(ContactModel.Kept kept, long parted) {}

    Undone undo(int batch, Set<Long> made) {
        Set<Long> touched = new HashSet<>(made);
        all.published.get(batch).forEach(step -> touched.add(step.person()));
        Set<Long> roots = new HashSet<>();
        touched.forEach(person -> roots.add(root(person)));
        List<Long> apart = new ArrayList<>();
        merges.forEach((id, m) -> {
            if (roots.contains(root(m.survivor))) apart.add(id);
        });
        Map<Long, Made> were = new HashMap<>();
        Map<Long, Set<Object>> taken = new HashMap<>();
        for (long id : apart.reversed()) {
            were.put(id, merges.get(id));
            taken.put(id, new HashSet<>(merges.get(id).steps.keySet()));
            taken.get(id).removeAll(split(id));
        }
        ContactModel.Kept kept = all.undo(batch);
        long parted = 0;
        for (long id : apart) {
            Made m = were.get(id);
            if (all.people.containsKey(m.survivor) && all.people.containsKey(m.absorbed))
                merge(id, m.survivor, m.absorbed, taken.get(id));
            else parted++;
        }
        return new Undone(kept, parted);
    }

    /** The field as the ports name it. */
    static String key(Object field) {
        return field instanceof embudo.domain.ContactField f ? f.key() : MergeField.CUSTOM + field;
    }

    static Set<String> keys(Set<Object> fields) {
        Set<String> keys = new TreeSet<>();
        fields.forEach(f -> keys.add(key(f)));
        return keys;
    }
}
