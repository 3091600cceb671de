package embudo.flow;

import embudo.domain.ContactField;
import embudo.domain.Event;
import embudo.domain.flow.Case;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One person in a rehearsal: what they are, and what the rehearsal has added to it. */
final class Ghost {
    final long id;
    final ZoneId zone;
    final String owner;
    final List<Event> events;
    final Map<Long, Case> cases = new LinkedHashMap<>();
    final List<Instant> sent = new ArrayList<>();
    final Map<ContactField, Object> fields = new EnumMap<>(ContactField.class);
    final Map<String, Boolean> lists = new LinkedHashMap<>();

    /**
     * @param events what happened before, to which the rehearsal adds
     */
    Ghost(long id, ZoneId zone, String owner, List<Event> events) {
        this.id = id;
        this.zone = zone;
        this.owner = owner;
        this.events = new ArrayList<>(events);
    }
}
