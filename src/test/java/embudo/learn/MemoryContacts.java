package embudo.learn;

import embudo.domain.Actor;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.Contacts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Contacts in memory.
 *
 * @param portions sizes of the look-ups so far
 */
public record MemoryContacts(Map<Long, Contact> people, List<Integer> portions)
        implements Contacts {
    /** These people, in id order. */
    public static MemoryContacts of(Collection<Contact> all) {
        Map<Long, Contact> people = new TreeMap<>();
        all.forEach(c -> people.put(c.id(), c));
        return new MemoryContacts(people, new ArrayList<>());
    }

    @Override
    public Optional<Contact> byId(long id) {
        return Optional.ofNullable(people.get(id));
    }

    @Override
    public List<Contact> byIds(Collection<Long> ids) {
        portions.add(ids.size());
        return ids.stream().map(people::get).filter(Objects::nonNull).toList();
    }

    @Override
    public Map<String, Contact> byEmails(Collection<String> emails) {
        return Map.of();
    }

    @Override
    public Map<String, Contact> byPhones(Collection<String> phones) {
        return Map.of();
    }

    @Override
    public long count() {
        return people.size();
    }

    @Override
    public void forEach(Consumer<Contact> consumer) {
        people.values().forEach(consumer);
    }

    @Override
    public Contact edit(long id, Map<ContactField, Object> changes, Actor actor) {
        throw new AssertionError("a stage returns what should be written");
    }
}
