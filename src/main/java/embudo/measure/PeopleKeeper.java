package embudo.measure;

import embudo.domain.Contact;
import embudo.domain.Contacts;
import embudo.domain.EventType;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Keeps the table of people abreast of the journal, which notes every contact that is added or
 * changed. Thread-safe.
 */
final class PeopleKeeper {
    private static final int PORTION = 8 * PeoplePage.SIZE;
    private final ReadModel columns;
    private final Contacts contacts;
    private PeopleTable table;
    private int read;

    PeopleKeeper(ReadModel columns, Contacts contacts) {
        this.columns = columns;
        this.contacts = contacts;
    }

    /** What the journal says happened to contacts since the last look. */
    private record News(Set<Long> changed, boolean removed, int upTo) {}

    /** Everybody as of the columns' position or later. */
    synchronized PeopleTable current() {
        News news = columns.ask(this::news);
        if (table == null || news.removed() || news.changed().size() > 1000 + table.size() / 4) {
            table = all();
        } else if (!news.changed().isEmpty()) {
            List<Contact> found = contacts.byIds(news.changed());
            table = found.size() < news.changed().size() ? all() : table.with(found);
        }
        read = news.upTo();
        return table;
    }

    private News news(Columns c) {
        Set<Long> changed = new HashSet<>();
        boolean removed = false;
        if (table == null) return new News(changed, true, c.size());
        for (int row = read; row < c.size(); row++) {
            EventType type = EventType.ofCode(c.type.get(row));
            switch (type) {
                case CONTACT_CREATED, CONTACT_UPDATED ->
                        changed.add((long) c.identities.identity(c.writer(row)));
                case BATCH_RETRACTED, PEOPLE_MERGED, PEOPLE_SPLIT -> removed = true;
                default -> {}
            }
        }
        return new News(changed, removed, c.size());
    }

    private PeopleTable all() {
        PeopleTable[] fresh = {PeopleTable.empty()};
        List<Contact> portion = new ArrayList<>();
        contacts.forEach(contact -> {
            portion.add(contact);
            if (portion.size() < PORTION) return;
            fresh[0] = fresh[0].with(portion);
            portion.clear();
        });
        return portion.isEmpty() ? fresh[0] : fresh[0].with(portion);
    }
}
