package embudo.intake;

import embudo.domain.Actor;
import embudo.domain.Campaign;
import embudo.domain.CampaignDay;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.Contacts;
import embudo.domain.Crew;
import embudo.domain.DailyFacts;
import embudo.domain.EventKey;
import embudo.domain.ImportBatch;
import embudo.domain.ImportSession;
import embudo.domain.Imports;
import embudo.domain.NewEvent;
import embudo.domain.Order;
import embudo.domain.Presence;
import embudo.domain.Record;
import embudo.domain.Records;
import embudo.domain.Registration;
import embudo.domain.WebDay;
import embudo.domain.Webinar;
import embudo.domain.Webinars;
import embudo.kernel.Problem;
import embudo.kernel.Ticker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The workspace in memory, as far as intake sees it: what is not published can't be read. */
final class FakeStore implements Imports, Contacts, Webinars, DailyFacts, Records {
    final Ticker ticker;
    final Map<Long, Contact> people = new LinkedHashMap<>();
    final Map<String, Webinar> webinars = new LinkedHashMap<>();
    final Map<Integer, Map<Long, Registration>> registrations = new HashMap<>();
    final Map<Integer, Map<String, Presence.Session>> sessions = new HashMap<>();
    final Map<Integer, Map<Long, List<Presence.Session>>> presence = new HashMap<>();
    final List<Crew> crew = new ArrayList<>();
    final Map<String, Campaign> campaigns = new LinkedHashMap<>();
    final Map<String, CampaignDay> campaignDays = new LinkedHashMap<>();
    final Map<String, WebDay> webDays = new LinkedHashMap<>();
    final Map<String, Order> orders = new LinkedHashMap<>();
    final Map<EventKey, NewEvent> events = new LinkedHashMap<>();
    final Map<String, Record> records = new LinkedHashMap<>();
    final List<ImportBatch> batches = new ArrayList<>();
    int portions;
    int writes;
    long lastId;

    FakeStore(Ticker ticker) {
        this.ticker = ticker;
    }

    @Override
    public ImportSession open(String kind, String file, String sha256, Actor actor) {
        return new FakeSession(this, kind, file, sha256);
    }

    @Override
    public List<ImportBatch> recent(int limit) {
        return batches.reversed().stream().limit(limit).toList();
    }

    @Override
    public List<Problem> undo(int batch, Actor actor) {
        throw new AssertionError("intake undoes nothing");
    }

    @Override
    public Set<EventKey> known(Collection<EventKey> keys) {
        Set<EventKey> known = new HashSet<>(keys);
        known.retainAll(events.keySet());
        return known;
    }

    @Override
    public Map<String, Presence.Session> sessions(int webinar) {
        return Map.copyOf(sessions.getOrDefault(webinar, Map.of()));
    }

    @Override
    public Map<Long, Registration> registrations(int webinar) {
        return Map.copyOf(registrations.getOrDefault(webinar, Map.of()));
    }

    @Override
    public Map<String, Order> orders(Collection<String> numbers) {
        Map<String, Order> known = new HashMap<>(orders);
        known.keySet().retainAll(Set.copyOf(numbers));
        return known;
    }

    @Override
    public Optional<Contact> byId(long id) {
        return Optional.ofNullable(people.get(id));
    }

    @Override
    public List<Contact> byIds(Collection<Long> ids) {
        return ids.stream().map(people::get).filter(c -> c != null).toList();
    }

    @Override
    public Map<String, Contact> byEmails(Collection<String> emails) {
        return by(ContactField.EMAIL, Set.copyOf(emails));
    }

    @Override
    public Map<String, Contact> byPhones(Collection<String> phones) {
        return by(ContactField.PHONE, Set.copyOf(phones));
    }

    private Map<String, Contact> by(ContactField field, Set<String> wanted) {
        Map<String, Contact> found = new HashMap<>();
        for (Contact c : people.values())
            if (c.text(field) != null && wanted.contains(c.text(field)))
                found.put(c.text(field), c);
        return found;
    }

    Contact person(String email) {
        return byEmails(List.of(email)).get(email);
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
        Map<ContactField, Object> fields = new HashMap<>(people.get(id).fields());
        fields.putAll(changes);
        Contact edited = new Contact(id, fields, people.get(id).custom(), ticker.now());
        people.put(id, edited);
        return edited;
    }

    @Override
    public List<Webinar> all() {
        return List.copyOf(webinars.values());
    }

    @Override
    public Optional<Webinar> byExternalId(String externalId) {
        return Optional.ofNullable(webinars.get(externalId));
    }

    @Override
    public List<Presence> presence(long person) {
        return presence.entrySet().stream()
                .filter(e -> e.getValue().containsKey(person))
                .map(e -> new Presence(e.getKey(), person, e.getValue().get(person)))
                .toList();
    }

    @Override
    public List<Crew> crew(int webinar) {
        return crew.stream().filter(c -> c.webinar() == webinar).toList();
    }

    @Override
    public Map<String, Record> byKeys(String kind, Collection<String> keys) {
        Map<String, Record> known = new HashMap<>();
        for (String key : keys)
            if (records.containsKey(kind + key)) known.put(key, records.get(kind + key));
        return known;
    }

    @Override
    public List<Record> ofPerson(long person) {
        return records.values().stream().filter(r -> r.person() == person).toList();
    }

    @Override
    public void forEach(String kind, Consumer<Record> consumer) {
        records.values().stream().filter(r -> r.kind().equals(kind)).forEach(consumer);
    }

    @Override
    public List<CampaignDay> campaignDays() {
        return List.copyOf(campaignDays.values());
    }

    @Override
    public List<WebDay> webDays() {
        return List.copyOf(webDays.values());
    }

    @Override
    public List<Campaign> campaigns() {
        return List.copyOf(campaigns.values());
    }
}
