package embudo.flow;

import embudo.domain.ContactField;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What turns have made of people that the columns, read later, don't say yet. */
final class Unseen {
    private final Map<Long, Ghost> people = new HashMap<>();

    void field(long person, ContactField field, Object value) {
        changed(person).fields.put(field, value);
    }

    void list(long person, String segment, boolean on) {
        changed(person).lists.put(segment, on);
    }

    /** Null for somebody of whom nothing has changed. */
    Ghost of(long person) {
        return people.get(person);
    }

    private Ghost changed(long person) {
        return people.computeIfAbsent(person, id -> new Ghost(id, ZoneOffset.UTC, "", List.of()));
    }
}
