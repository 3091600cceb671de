package embudo.measure;

import embudo.domain.Contact;
import embudo.domain.ContactField;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everybody's fields as columns. Immutable: {@link #with} shares all pages but those of the people
 * that changed.
 */
final class PeopleTable {
    private final Dictionary[] texts;
    private final Map<String, Dictionary> own;
    private final List<PeoplePage> pages;
    private final int size;
    private final RowIndex index;

    private PeopleTable(
            Dictionary[] texts,
            Map<String, Dictionary> own,
            List<PeoplePage> pages,
            int size,
            RowIndex index) {
        this.texts = texts;
        this.own = own;
        this.pages = pages;
        this.size = size;
        this.index = index;
    }

    static PeopleTable empty() {
        return new PeopleTable(
                PeoplePage.dictionaries(), new LinkedHashMap<>(), List.of(), 0, new RowIndex());
    }

    /**
     * This table with people added, changed or gone. Only the newest table may be asked for a next.
     */
    PeopleTable with(Collection<Contact> changed, Collection<Long> gone) {
        Map<String, Dictionary> fields = new LinkedHashMap<>(own);
        for (Contact contact : changed)
            for (String key : contact.custom().keySet())
                fields.computeIfAbsent(key, k -> new Dictionary(false));
        List<PeoplePage> next = new ArrayList<>(pages);
        boolean[] fresh = new boolean[(size + changed.size() >> PeoplePage.SHIFT) + 1];
        int rows = size;
        for (Contact contact : changed) {
            int row = index.row(contact.id());
            if (row < 0) index.put(contact.id(), row = rows++);
            int page = row >> PeoplePage.SHIFT;
            if (page == next.size()) next.add(new PeoplePage());
            else if (!fresh[page]) next.set(page, next.get(page).copy());
            fresh[page] = true;
            next.get(page).put(row & PeoplePage.MASK, contact, texts, fields);
        }
        for (long id : gone) {
            int row = row(id);
            if (row < 0) continue;
            int page = row >> PeoplePage.SHIFT;
            if (!fresh[page]) next.set(page, next.get(page).copy());
            fresh[page] = true;
            next.get(page).ids[row & PeoplePage.MASK] = 0;
        }
        return new PeopleTable(texts, fields, List.copyOf(next), rows, index);
    }

    /** True when the rows of the other table are those of the same people here. */
    boolean follows(PeopleTable other) {
        return index == other.index;
    }

    /** Rows, those of people who are gone among them. */
    int size() {
        return size;
    }

    /** 0 for somebody who is gone. */
    long id(int row) {
        return pages.get(row >> PeoplePage.SHIFT).ids[row & PeoplePage.MASK];
    }

    /** A person's row, -1 when the person is not here. */
    int row(long id) {
        int row = index.row(id);
        return row >= 0 && row < size && id(row) == id ? row : -1;
    }

    Set<String> custom() {
        return own.keySet();
    }

    Coded text(ContactField field) {
        return new Coded() {
            @Override
            public int code(int row) {
                return pages.get(row >> PeoplePage.SHIFT).code(field, row & PeoplePage.MASK);
            }

            @Override
            public String value(int code) {
                return texts[field.ordinal()].value(code);
            }

            @Override
            public int codes() {
                return texts[field.ordinal()].size();
            }
        };
    }

    Coded custom(String key) {
        int place = List.copyOf(own.keySet()).indexOf(key);
        Dictionary values = place < 0 ? new Dictionary(false) : own.get(key);
        return new Coded() {
            @Override
            public int code(int row) {
                if (place < 0) return -1;
                return pages.get(row >> PeoplePage.SHIFT).custom(place, row & PeoplePage.MASK);
            }

            @Override
            public String value(int code) {
                return values.value(code);
            }

            @Override
            public int codes() {
                return values.size();
            }
        };
    }

    /** A count or epoch milliseconds, {@link PeoplePage#UNKNOWN} when unknown. */
    long number(ContactField field, int row) {
        return pages.get(row >> PeoplePage.SHIFT).number(field, row & PeoplePage.MASK);
    }
}
