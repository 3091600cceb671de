package embudo.measure;

import embudo.domain.Actor;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.Contacts;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Contacts in a map. */
final class MemoryPeople implements Contacts {
    final Map<Long, Contact> all = new TreeMap<>();
    int readWhole;

    @Override
    public Optional<Contact> byId(long id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public java.util.List<Contact> byIds(Collection<Long> ids) {
        return ids.stream().map(all::get).filter(Objects::nonNull).toList();
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
        return all.size();
    }

    @Override
    public void forEach(Consumer<Contact> consumer) {
        readWhole++;
        all.values().forEach(consumer);
    }

    @Override
    public Contact edit(long id, Map<ContactField, Object> changes, Actor actor) {
        throw new AssertionError("conditions only read");
    }
}
