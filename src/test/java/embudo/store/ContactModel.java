package embudo.store;

import embudo.domain.Contact;
import embudo.domain.ContactField;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the ports promise about contacts and batches, in plain maps. A field is a {@link
 * ContactField} or the name of a custom field.
 */
final class ContactModel {
    final Map<Long, Map<Object, Object>> people = new TreeMap<>();
    final Map<Integer, List<Step>> published = new TreeMap<>();

    /** Whom the events of a published batch are about. */
    final Map<Integer, Set<Long>> events = new HashMap<>();

    private final Map<Long, Integer> origin = new HashMap<>();
    private final Map<Long, Boolean> edited = new HashMap<>();

    record Step(long person, Object field, Object before, Object after) {}

    /** What an undo could not take back. */
    record Kept(long values, long contacts) {}

    static Map<Object, Object> state(Contact c) {
        Map<Object, Object> all = new HashMap<>(c.fields());
        all.putAll(c.custom());
        return all;
    }

    void edit(long person, Map<ContactField, Object> changes) {
        changes.forEach((field, value) -> {
            if (!Objects.equals(people.get(person).get(field), value)) edited.put(person, true);
            put(person, field, value);
        });
    }

    /** Staged steps whose value before is no longer there are left out. */
    void publish(int batch, Map<Long, Map<Object, Object>> added, List<Step> staged) {
        added.forEach((id, fields) -> {
            people.put(id, new HashMap<>(fields));
            origin.put(id, batch);
        });
        published.put(batch, new ArrayList<>());
        for (Step s : staged)
            if (move(s.person, s.field, s.before, s.after)) published.get(batch).add(s);
    }

    /** Values changed since stay, and so do people edited or changed by another batch. */
    Kept undo(int batch) {
        long values = 0;
        events.remove(batch);
        for (Step s : published.remove(batch))
            if (!move(s.person, s.field, s.after, s.before)) values++;
        List<Long> own = people.keySet().stream().filter(id -> origin.get(id) == batch).toList();
        long contacts = own.stream().filter(this::used).count();
        own.stream().filter(id -> !used(id)).forEach(people::remove);
        return new Kept(values, contacts);
    }

    /** People a batch has brought who are still there. */
    Set<Long> made(int batch) {
        Set<Long> made = new HashSet<>(people.keySet());
        made.removeIf(id -> origin.get(id) != batch);
        return made;
    }

    private boolean used(long person) {
        return edited.containsKey(person)
                || events.values().stream().anyMatch(e -> e.contains(person))
                || published.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(s -> s.person == person);
    }

    boolean move(long person, Object field, Object from, Object to) {
        if (!Objects.equals(people.get(person).get(field), from)) return false;
        put(person, field, to);
        return true;
    }

    void put(long person, Object field, Object value) {
        if (value == null) people.get(person).remove(field);
        else people.get(person).put(field, value);
    }
}
