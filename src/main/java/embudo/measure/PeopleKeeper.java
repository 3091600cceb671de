package embudo.measure;

import embudo.domain.Contact;
import embudo.domain.Contacts;
import embudo.domain.EventType;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps the table of people abreast of the journal, which notes every contact that is added,
 * changed, merged or taken back with its batch. Thread-safe.
 */
final class PeopleKeeper {
    private static final int PORTION = 8 * PeoplePage.SIZE;

    /** As many changes are read while somebody waits. */
    private static final int FEW = 2_000;

    private final ReadModel columns;
    private final Contacts contacts;
    private final ReentrantLock lock = new ReentrantLock();
    private PeopleTable table;
    private int read;

    PeopleKeeper(ReadModel columns, Contacts contacts) {
        this.columns = columns;
        this.contacts = contacts;
    }

    /** Whom the journal calls changed since the last look. */
    private record News(Set<Long> changed, int upTo) {}

    /** Everybody as of the columns' position or later; waits as long as it takes. */
    PeopleTable current() {
        lock.lock();
        try {
            return follow(columns.ask(this::news));
        } finally {
            lock.unlock();
        }
    }

    /** As {@link #current}, or empty when that would take long. */
    Optional<PeopleTable> soon() {
        if (!lock.tryLock()) return Optional.empty();
        try {
            if (table == null) return Optional.empty();
            News news = columns.ask(this::news);
            return news.changed().size() > FEW ? Optional.empty() : Optional.of(follow(news));
        } finally {
            lock.unlock();
        }
    }

    private PeopleTable follow(News news) {
        if (table == null || news.changed().size() > FEW + table.size() / 4) {
            table = all();
        } else if (!news.changed().isEmpty()) {
            List<Contact> found = contacts.byIds(news.changed());
            Set<Long> gone = new HashSet<>(news.changed());
            found.forEach(contact -> gone.remove(contact.id()));
            table = table.with(found, gone);
        }
        read = news.upTo();
        return table;
    }

    private News news(Columns c) {
        Set<Long> changed = new HashSet<>();
        if (table == null) return new News(changed, c.size());
        for (int row = read; row < c.size(); row++) {
            EventType type = EventType.ofCode(c.type.get(row));
            switch (type) {
                case CONTACT_CREATED, CONTACT_UPDATED -> changed.add(identity(c, row));
                case PEOPLE_MERGED, PEOPLE_SPLIT -> {
                    changed.add(identity(c, row));
                    changed.add(c.amount.get(row));
                }
                case PERSON_ERASED -> changed.add(c.amount.get(row));
                case BATCH_RETRACTED -> touched(c, c.ref(row), row, changed);
                default -> {}
            }
        }
        return new News(changed, c.size());
    }

    /** Whom a batch had added or changed. */
    private static void touched(Columns c, long batch, int before, Set<Long> changed) {
        c.batch.each(
                batch,
                before,
                (from, to) -> {
                    for (int row = (int) from; row < to; row++)
                        if (c.writer(row) >= 0) changed.add(identity(c, row));
                });
    }

    private static long identity(Columns c, int row) {
        return c.identities.identity(c.writer(row));
    }

    private PeopleTable all() {
        PeopleTable[] fresh = {PeopleTable.empty()};
        List<Contact> portion = new ArrayList<>();
        contacts.forEach(contact -> {
            portion.add(contact);
            if (portion.size() < PORTION) return;
            fresh[0] = fresh[0].with(portion, List.of());
            portion.clear();
        });
        return portion.isEmpty() ? fresh[0] : fresh[0].with(portion, List.of());
    }
}
