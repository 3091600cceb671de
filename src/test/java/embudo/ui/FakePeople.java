package embudo.ui;

import embudo.domain.Actor;
import embudo.domain.Band;
import embudo.domain.Channel;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.Contacts;
import embudo.domain.Crew;
import embudo.domain.Device;
import embudo.domain.Event;
import embudo.domain.EventType;
import embudo.domain.LeadRow;
import embudo.domain.Presence;
import embudo.domain.Score;
import embudo.domain.Score.Group;
import embudo.domain.Score.Reason;
import embudo.domain.Scores;
import embudo.domain.Webinar;
import embudo.domain.Webinars;
import embudo.kernel.Topic;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The people behind {@link FakeLeads}: contacts, scores, timelines and presence, in memory. */
public final class FakePeople implements Contacts, Webinars {
    private static final Instant STARTS = Instant.parse("2026-11-17T14:00:00Z");
    private static final Webinar WEBINAR =
            new Webinar(
                    4,
                    "81234567890",
                    "Marketing with real data",
                    STARTS,
                    75,
                    "zoom",
                    25_000,
                    "USD",
                    List.of());

    private final FakeLeads leads;
    private final FakeServices services;
    private final Map<Long, Map<ContactField, Object>> edits = new HashMap<>();

    public FakePeople(FakeServices services, FakeLeads leads) {
        this.services = services;
        this.leads = leads;
    }

    /** Puts these people behind the services' leads. */
    public static FakePeople behind(FakeServices services) {
        FakePeople people = new FakePeople(services, (FakeLeads) services.leads);
        services.contacts = people;
        services.scores = people.scores();
        services.timelines = people::timeline;
        services.webinars = people;
        return people;
    }

    private Optional<LeadRow> row(long id) {
        return leads.rows().stream().filter(r -> r.id() == id).findFirst();
    }

    @Override
    public Optional<Contact> byId(long id) {
        return row(id).map(this::contact);
    }

    private Contact contact(LeadRow row) {
        Map<ContactField, Object> fields = new HashMap<>();
        String[] name = row.name().split(" ", 2);
        fields.put(ContactField.FIRST_NAME, name[0]);
        fields.put(ContactField.LAST_NAME, name[1]);
        fields.put(ContactField.EMAIL, row.email());
        fields.put(ContactField.PHONE, "+34600000" + (100 + row.id()));
        fields.put(ContactField.COMPANY, row.company());
        fields.put(ContactField.JOB_TITLE, row.jobTitle());
        edits.getOrDefault(row.id(), Map.of())
                .forEach((field, value) -> {
                    if (value == null) fields.remove(field);
                    else fields.put(field, value);
                });
        return new Contact(row.id(), fields, Map.of(), FakeServices.NOW);
    }

    @Override
    public List<Contact> byIds(Collection<Long> ids) {
        return ids.stream().flatMap(id -> byId(id).stream()).toList();
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
        return leads.rows().size();
    }

    @Override
    public void forEach(Consumer<Contact> consumer) {
        leads.rows().forEach(r -> consumer.accept(contact(r)));
    }

    @Override
    public Contact edit(long id, Map<ContactField, Object> changes, Actor actor) {
        edits.computeIfAbsent(id, i -> new HashMap<>()).putAll(changes);
        services.notices.post(Topic.CONTACTS);
        return byId(id).orElseThrow();
    }

    private Scores scores() {
        return new Scores() {
            @Override
            public Optional<Score> of(long person) {
                return row(person).map(FakePeople::score);
            }

            @Override
            public Map<Band, Long> bands() {
                Map<Band, Long> bands = new EnumMap<>(Band.class);
                leads.rows().forEach(r -> bands.merge(r.band(), 1L, Long::sum));
                return bands;
            }

            @Override
            public Set<Long> likely(double above) {
                return Set.of();
            }

            @Override
            public long[] spread() {
                long[] counts = new long[101];
                leads.rows().forEach(r -> counts[r.score()]++);
                return counts;
            }
        };
    }

    /** Reasons that add up to the row's score. */
    private static Score score(LeadRow row) {
        List<Reason> reasons = new ArrayList<>();
        int left = row.score();
        left -= add(reasons, Group.INTENT, "pricing_visits", "3", Math.min(left, 14));
        left -= add(reasons, Group.ENGAGEMENT, "questions", "4", Math.min(left, 12));
        left -= add(reasons, Group.FIT, "job_title", "enterprise", Math.min(left, 11));
        left -= add(reasons, Group.ENGAGEMENT, "attended_minutes", "68", Math.min(left, 9));
        left -= add(reasons, Group.FIT, "company_size", "medium", Math.min(left, 8));
        left -= add(reasons, Group.INTENT, "demo_requests", "1", Math.min(left, 8));
        left -= add(reasons, Group.BEHAVIOUR, "website_visits", "12", Math.min(left, 7));
        left -= add(reasons, Group.BEHAVIOUR, "idle_days", "2", Math.min(left, 6));
        left -= add(reasons, Group.ENGAGEMENT, "email_clicks", "5", Math.min(left, 4));
        add(reasons, Group.BEHAVIOUR, "behaviour_score", "31", left);
        return new Score(row.id(), row.score(), Score.Kind.RULE, "1", reasons, FakeServices.NOW);
    }

    private static int add(
            List<Reason> reasons, Group group, String factor, String shown, int points) {
        reasons.add(new Reason(group, factor, shown, points));
        return points;
    }

    private List<Event> timeline(long person) {
        if (row(person).isEmpty()) return List.of();
        return List.of(
                event(1, EventType.CONTACT_CREATED, "2026-11-02T09:00:00Z", 0),
                event(2, EventType.REGISTERED, "2026-11-09T17:20:00Z", 4),
                event(3, EventType.EMAIL_CLICK, "2026-11-17T13:03:00Z", 0),
                event(4, EventType.ATTENDED, "2026-11-17T14:02:00Z", 4),
                event(5, EventType.ATTENDED, "2026-11-17T14:31:00Z", 4),
                event(6, EventType.QUESTION, "2026-11-17T14:26:00Z", 4),
                event(7, EventType.QUESTION, "2026-11-17T14:36:00Z", 4),
                event(8, EventType.PRICING_VISIT, "2026-11-18T08:41:00Z", 0),
                event(9, EventType.SCORE_UPDATED, "2026-11-18T08:42:00Z", 0));
    }

    private static Event event(long position, EventType type, String at, int webinar) {
        return new Event(
                position,
                Instant.parse(at),
                Instant.parse(at),
                1,
                type,
                Channel.NONE,
                0,
                webinar,
                -1,
                -1,
                Device.UNKNOWN,
                type == EventType.SCORE_UPDATED ? 84 : 0,
                null,
                1,
                0);
    }

    @Override
    public List<Webinar> all() {
        return List.of(WEBINAR);
    }

    @Override
    public Optional<Webinar> byExternalId(String externalId) {
        return Optional.of(WEBINAR).filter(w -> w.externalId().equals(externalId));
    }

    @Override
    public List<Presence> presence(long person) {
        return List.of(
                new Presence(
                        WEBINAR.id(),
                        person,
                        List.of(stay(2, 33), stay(35, 55), stay(36, 50), stay(57, 75))));
    }

    private static Presence.Session stay(int from, int to) {
        return new Presence.Session(
                STARTS.plus(Duration.ofMinutes(from)), STARTS.plus(Duration.ofMinutes(to)));
    }

    @Override
    public List<Crew> crew(int webinar) {
        return List.of();
    }
}
