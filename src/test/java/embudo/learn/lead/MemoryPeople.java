package embudo.learn.lead;

import embudo.domain.Actor;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.Contacts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** People in memory, in id order. */
final class MemoryPeople implements Contacts {
    private final Map<Long, Contact> people = new TreeMap<>();

    MemoryPeople(Collection<Contact> all) {
        all.forEach(c -> people.put(c.id(), c));
    }

    @Override
    public Optional<Contact> byId(long id) {
        return Optional.ofNullable(people.get(id));
    }

    @Override
    public List<Contact> byIds(Collection<Long> ids) {
        return ids.stream().filter(people::containsKey).map(people::get).toList();
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
        throw new AssertionError("nothing here is to be changed");
    }
}
