package embudo.learn.lead;

import embudo.domain.Band;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.Contacts;
import embudo.domain.Event;
import embudo.domain.EventBlock;
import embudo.domain.EventType;
import embudo.domain.Journal;
import embudo.domain.Timelines;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds where scores rose to hot, S-LEAD-13: the step over the threshold counts, not standing above
 * it. A first score counts only of a lead that is new itself, so that a first import rings no bell
 * for everybody it brings.
 */
public final class Crossings {
    private static final Duration NEW = Duration.ofDays(1);
    private final Journal journal;
    private final Timelines timelines;
    private final Contacts contacts;

    public Crossings(Journal journal, Timelines timelines, Contacts contacts) {
        this.journal = journal;
        this.timelines = timelines;
        this.contacts = contacts;
    }

    /** Those that news hold, in order; the last of each person. */
    List<Crossing> in(List<EventBlock> news) {
        return in(news, Long.MAX_VALUE);
    }

    private List<Crossing> in(List<EventBlock> news, long last) {
        Map<Integer, Integer> aliases = journal.aliases();
        Map<Long, Crossing> found = new LinkedHashMap<>();
        for (EventBlock block : news)
            for (int i = 0; i < block.size; i++) {
                if (block.type[i] != EventType.SCORE_UPDATED.code()) continue;
                if (block.amount[i] < Band.HOT.from()) continue;
                Event event = block.at(i);
                if (event.position() > last) break;
                long person = aliases.getOrDefault(event.identity(), event.identity());
                Crossing crossing = crossing(person, event);
                if (crossing != null) found.put(person, crossing);
            }
        return List.copyOf(found.values());
    }

    /** Those after one position of the journal up to another; the last of each person. */
    List<Crossing> between(long after, long last) {
        List<EventBlock> news = new ArrayList<>();
        journal.read(after, last - after, news::add);
        return in(news, last);
    }

    /** Null when the score was hot before, or nothing was known of a lead of long ago. */
    private Crossing crossing(long person, Event event) {
        int before = -1;
        for (Event earlier : timelines.of(person))
            if (earlier.type() == EventType.SCORE_UPDATED && earlier.position() < event.position())
                before = (int) earlier.amount();
        if (before >= Band.HOT.from() || before < 0 && !fresh(person, event.occurredAt()))
            return null;
        return new Crossing(person, event.occurredAt(), before, (int) event.amount());
    }

    private boolean fresh(long person, Instant now) {
        Contact contact = contacts.byId(person).orElse(null);
        Instant created = contact == null ? null : contact.moment(ContactField.CREATED_AT);
        return created != null && created.plus(NEW).isAfter(now);
    }
}
