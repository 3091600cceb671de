package embudo.outbox;

import embudo.domain.Actor;
import embudo.domain.Band;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.Contacts;
import embudo.domain.Score;
import embudo.domain.Scores;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Invented contacts and their scores, in memory. */
final class People implements Contacts, Scores {
    static final Instant SCORED = Instant.parse("2026-11-18T02:10:00Z");

    private final Map<Long, Contact> contacts = new TreeMap<>();
    private final Map<Long, Score> scores = new HashMap<>();

    /** {@code count} complete contacts with ids from 1, each with a hot score. */
    static People complete(int count) {
        People people = new People();
        for (long id = 1; id <= count; id++) {
            people.add(
                    id,
                    Map.of(
                            ContactField.FIRST_NAME, "Lead",
                            ContactField.LAST_NAME, "Number " + id,
                            ContactField.EMAIL, "lead" + id + "@acme.example",
                            ContactField.COMPANY, "Acme",
                            ContactField.JOB_TITLE, "Director"));
            people.score(id, 84);
        }
        return people;
    }

    void add(long id, Map<ContactField, Object> fields) {
        contacts.put(id, new Contact(id, fields, Map.of(), SCORED));
    }

    /** Four reasons that add up, the third the smallest. */
    void score(long id, int value) {
        scores.put(
                id,
                new Score(
                        id,
                        value,
                        Score.Kind.RULE,
                        "rules-1",
                        List.of(
                                new Score.Reason(Score.Group.FIT, "job_title", "Director", 11),
                                new Score.Reason(Score.Group.INTENT, "pricing_visits", "3", 18),
                                new Score.Reason(Score.Group.BEHAVIOUR, "recency", "21", -7),
                                new Score.Reason(
                                        Score.Group.ENGAGEMENT, "attended", "1", value - 22)),
                        SCORED));
    }

    @Override
    public Optional<Contact> byId(long id) {
        return Optional.ofNullable(contacts.get(id));
    }

    @Override
    public List<Contact> byIds(Collection<Long> ids) {
        return ids.stream().map(contacts::get).filter(Objects::nonNull).toList();
    }

    @Override
    public Map<String, Contact> byEmails(Collection<String> emails) {
        return by(ContactField.EMAIL, emails);
    }

    @Override
    public Map<String, Contact> byPhones(Collection<String> phones) {
        return by(ContactField.PHONE, phones);
    }

    private Map<String, Contact> by(ContactField field, Collection<String> values) {
        Map<String, Contact> found = new LinkedHashMap<>();
        for (Contact contact : contacts.values())
            if (values.contains(contact.text(field))) found.put(contact.text(field), contact);
        return found;
    }

    @Override
    public long count() {
        return contacts.size();
    }

    @Override
    public void forEach(Consumer<Contact> consumer) {
        contacts.values().forEach(consumer);
    }

    @Override
    public Contact edit(long id, Map<ContactField, Object> changes, Actor actor) {
        Map<ContactField, Object> fields = new HashMap<>(contacts.get(id).fields());
        changes.forEach((field, value) -> fields.merge(field, value, (old, fresh) -> fresh));
        add(id, fields);
        return contacts.get(id);
    }

    @Override
    public Optional<Score> of(long person) {
        return Optional.ofNullable(scores.get(person));
    }

    @Override
    public Set<Long> likely(double above) {
        return Set.of();
    }

    @Override
    public long[] spread() {
        return new long[101];
    }

    @Override
    public Map<Band, Long> bands() {
        Map<Band, Long> bands = new TreeMap<>();
        scores.values().forEach(s -> bands.merge(s.band(), 1L, Long::sum));
        return bands;
    }
}
