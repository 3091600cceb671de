package embudo.intake;

import embudo.domain.Campaign;
import embudo.domain.CampaignDay;
import embudo.domain.Channel;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.Crew;
import embudo.domain.EventKey;
import embudo.domain.ImportBatch;
import embudo.domain.ImportSession;
import embudo.domain.NewEvent;
import embudo.domain.Order;
import embudo.domain.Presence;
import embudo.domain.Record;
import embudo.domain.Registration;
import embudo.domain.WebDay;
import embudo.domain.Webinar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A batch that is kept aside until it is published, then applied at once. */
final class FakeSession implements ImportSession {
    private final FakeStore store;
    private final String kind;
    private final String file;
    private final String sha256;
    private final List<Runnable> writes = new ArrayList<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private final Set<EventKey> keys = new HashSet<>();
    private final Set<String> fresh = new HashSet<>();
    private final Set<String> addresses = new HashSet<>();

    FakeSession(FakeStore store, String kind, String file, String sha256) {
        this.store = store;
        this.kind = kind;
        this.file = file;
        this.sha256 = sha256;
    }

    @Override
    public int batch() {
        return store.batches.size() + 1;
    }

    @Override
    public long addContact(Map<ContactField, Object> fields, Map<String, String> custom) {
        fields.forEach((field, value) -> {
            Class<?> type =
                    switch (field.type()) {
                        case COUNT -> Long.class;
                        case MOMENT -> Instant.class;
                        default -> String.class;
                    };
            if (!type.isInstance(value)) throw new AssertionError(field + " " + value);
        });
        String email = (String) fields.get(ContactField.EMAIL);
        if (email != null && (store.person(email) != null || !addresses.add(email)))
            throw new AssertionError("added twice: " + email);
        long id = ++store.lastId;
        Contact contact = new Contact(id, fields, custom, store.ticker.now());
        writes.add(() -> store.people.put(id, contact));
        return id;
    }

    @Override
    public void updateContact(
            Contact before, Map<ContactField, Object> changes, Map<String, String> custom) {
        if (!before.equals(store.people.get(before.id()))) throw new AssertionError("not visible");
        Map<ContactField, Object> fields = new HashMap<>(before.fields());
        fields.putAll(changes);
        Map<String, String> own = new HashMap<>(before.custom());
        own.putAll(custom);
        writes.add(() ->
                store.people.put(
                        before.id(), new Contact(before.id(), fields, own, store.ticker.now())));
    }

    @Override
    public int webinar(
            String externalId,
            String title,
            Instant startsAt,
            int durationMinutes,
            String platform) {
        Webinar known = store.webinars.get(externalId);
        int id = known == null ? store.webinars.size() + 1 : known.id();
        Webinar now =
                new Webinar(
                        id,
                        externalId,
                        title,
                        startsAt,
                        durationMinutes,
                        platform,
                        25_000,
                        "USD",
                        List.of());
        if (!now.equals(known)) writes.add(() -> store.webinars.put(externalId, now));
        return id;
    }

    @Override
    public int campaign(Channel channel, String externalId, String name) {
        String key = channel + "|" + externalId;
        if (store.campaigns.containsKey(key)) return store.campaigns.get(key).id();
        return ids.computeIfAbsent(
                key,
                k -> {
                    int id = store.campaigns.size() + ids.size() + 1;
                    writes.add(() ->
                            store.campaigns.put(key, new Campaign(id, externalId, name, channel)));
                    return id;
                });
    }

    @Override
    public void registration(Registration r) {
        writes.add(() ->
                store.registrations
                        .computeIfAbsent(r.webinar(), w -> new LinkedHashMap<>())
                        .put(r.person(), r));
    }

    @Override
    public void presence(int webinar, long person, Presence.Session stay) {
        writes.add(() -> {
            Presence.Session before =
                    store.sessions
                            .computeIfAbsent(webinar, w -> new HashMap<>())
                            .put(ImportSession.presenceKey(person, stay.joinedAt()), stay);
            List<Presence.Session> all =
                    store.presence
                            .computeIfAbsent(webinar, w -> new HashMap<>())
                            .computeIfAbsent(person, p -> new ArrayList<>());
            all.remove(before);
            all.add(stay);
        });
    }

    @Override
    public void crew(Crew c) {
        writes.add(() -> store.crew.add(c));
    }

    @Override
    public void campaignDay(CampaignDay d) {
        writes.add(() -> store.campaignDays.put(d.campaign() + "|" + d.day(), d));
    }

    @Override
    public void webDay(WebDay d) {
        String key =
                String.join(
                        "|",
                        d.day().toString(),
                        d.sourceMedium(),
                        d.channel().key(),
                        d.device(),
                        d.country());
        writes.add(() -> store.webDays.put(key, d));
    }

    @Override
    public void order(Order o) {
        writes.add(() -> store.orders.put(o.number(), o));
    }

    @Override
    public boolean event(NewEvent event) {
        if (event.key() != null && !keys.add(event.key())) return false;
        if (event.key() != null && store.events.containsKey(event.key())) return false;
        writes.add(() -> store.events.put(event.key(), event));
        return true;
    }

    @Override
    public void correct(NewEvent event) {
        writes.add(() -> store.events.put(event.key(), event));
    }

    @Override
    public void record(Record before, Record now) {
        if (before != null && !before.equals(store.records.get(now.kind() + now.key())))
            throw new AssertionError("not visible");
        if (before == null && !fresh.add(now.kind() + now.key()))
            throw new AssertionError("twice: " + now);
        long id = before == null ? ++store.lastId : before.id();
        writes.add(() ->
                store.records.put(
                        now.kind() + now.key(),
                        new Record(
                                id, now.kind(), now.key(), now.person(), now.at(), now.values())));
    }

    @Override
    public void portion() {
        store.portions++;
    }

    @Override
    public ImportBatch publish(ImportBatch.Counts counts, String summary) {
        writes.forEach(Runnable::run);
        store.writes += writes.size();
        ImportBatch batch =
                new ImportBatch(
                        batch(),
                        kind,
                        file,
                        sha256,
                        ImportBatch.State.PUBLISHED,
                        store.ticker.now(),
                        counts,
                        summary);
        store.batches.add(batch);
        return batch;
    }

    @Override
    public void close() {
        writes.clear();
    }
}
