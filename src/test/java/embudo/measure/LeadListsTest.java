package embudo.measure;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.condition.Folded;
import embudo.domain.Band;
import embudo.domain.Channel;
import embudo.domain.CompanySize;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.Event;
import embudo.domain.EventType;
import embudo.domain.LeadQuery;
import embudo.domain.LeadRow;
import embudo.domain.LeadSource;
import embudo.domain.Leads;
import embudo.kernel.Page;
import embudo.kernel.Work;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.LongStream;

/** Lists from columns against a plain filter and sort of everybody. */
class LeadListsTest {
    private static final String[] FIRST = {"Ana", "Álvaro", "ana maría", "Zoe", "Ñuño", "Iñaki"};
    private static final String[] LAST = {"Peña", "Pérez", "de la Cruz", "Øster", "pena"};
    private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");
    private final Work work = new Work();

    @AfterEach
    void close() {
        work.close();
    }

    /** The people of a world, as the store would give them. */
    private record Kept(MemoryPeople people) implements LeadSource, Leads {
        @Override
        public List<LeadRow> rows(List<Long> ids) {
            return ids.stream().map(people.all::get).map(Kept::row).toList();
        }

        private static LeadRow row(Contact c) {
            return new LeadRow(
                    c.id(), c.name(), c.email(), null, null, -1, null, null, null, null, null);
        }

        @Override
        public long[] find(String text) {
            return people.all.values().stream()
                    .filter(c -> Folded.of(c.name()).contains(Folded.of(text)))
                    .flatMapToLong(c -> LongStream.of(c.id(), c.id()))
                    .toArray();
        }

        @Override
        public Page<LeadRow> page(LeadQuery query, long offset, int limit) {
            return new Page<>(List.of(), offset, 777);
        }

        @Override
        public Set<Long> ids(LeadQuery query) {
            return Set.of(777L);
        }
    }

    private static Contact contact(long id, Random random) {
        Map<ContactField, Object> fields = new HashMap<>();
        for (ContactField field : ContactField.values()) {
            if (random.nextInt(4) == 0) continue;
            Object value =
                    switch (field) {
                        case FIRST_NAME -> FIRST[random.nextInt(FIRST.length)];
                        case LAST_NAME -> LAST[random.nextInt(LAST.length)];
                        case EMAIL -> "m" + random.nextInt(1000) + "@mail.example";
                        case COMPANY_SIZE ->
                                CompanySize.values()[random.nextInt(CompanySize.values().length)]
                                        .name();
                        case LIFECYCLE_STAGE -> random.nextBoolean() ? "Customer" : "lead";
                        default ->
                                switch (field.type()) {
                                    case COUNT -> (long) random.nextInt(5);
                                    case MOMENT -> NOW.minus(Duration.ofHours(random.nextInt(90)));
                                    default -> LAST[random.nextInt(LAST.length)];
                                };
                    };
            fields.put(field, value);
        }
        Map<String, String> own =
                random.nextBoolean()
                        ? Map.of()
                        : Map.of(
                                "Seats",
                                String.valueOf(random.nextInt(120)),
                                "Plan",
                                FIRST[random.nextInt(FIRST.length)]);
        return new Contact(id, fields, own, Instant.EPOCH);
    }

    private final MemoryPeople people = new MemoryPeople();

    private LeadLists lists(World world, ReadModel model) {
        return lists(world, model, new Kept(people));
    }

    private LeadLists lists(World world, ReadModel model, LeadSource source) {
        AudienceModel audience =
                new AudienceModel(
                        model,
                        people,
                        world,
                        world,
                        world.kept(),
                        new SegmentBook(List.of(), new MemorySegments()),
                        world.notices,
                        () -> world.now);
        Kept kept = new Kept(people);
        return new LeadLists(model, audience, source, kept, world.notices, work, () -> world.now);
    }

    private static List<Long> listed(LeadLists lists, LeadQuery query) {
        List<Long> ids = new ArrayList<>();
        Page<LeadRow> page;
        do {
            page = lists.page(query, ids.size(), 7);
            page.rows().forEach(r -> ids.add(r.id()));
        } while (!page.rows().isEmpty());
        assertThat(page.total()).isEqualTo(ids.size()).isEqualTo(lists.count(query));
        assertThat(lists.ids(query)).isEqualTo(new HashSet<>(ids));
        return ids;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyListIsThePlainFilterAndSortOfEverybodyWhateverHappens(long seed) {
        Random random = new Random(seed);
        RandomWorld happenings = new RandomWorld(seed);
        World world = happenings.world;
        for (long id = 1; id <= 60; id++) people.all.put(id, contact(id, random));
        try (ReadModel model = world.model();
                LeadLists lists = lists(world, model)) {
            for (int round = 0; round < 6; round++) {
                happenings.happen(80, 60);
                edit(world, random);
                model.catchUp();
                Awaitility.await()
                        .pollInterval(Duration.ofMillis(2))
                        .until(() -> lists.count(LeadQuery.all()) == people.all.size());
                for (int i = 0; i < 25; i++) {
                    LeadQuery query = query(random);
                    assertThat(listed(lists, query)).as("%s", query).isEqualTo(plain(world, query));
                }
            }
        }
    }

    /** The store is closed after the lists: a reading under way must not meet a closed one. */
    @Test
    void closingLetsAReadingEnd() throws Exception {
        RandomWorld happenings = new RandomWorld(1);
        people.all.put(1L, contact(1, new Random(1)));
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        Kept kept = new Kept(people);
        LeadSource slow =
                new LeadSource() {
                    @Override
                    public List<LeadRow> rows(List<Long> ids) {
                        return kept.rows(ids);
                    }

                    @Override
                    public long[] find(String text) {
                        asked.countDown();
                        try {
                            answer.await();
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                        ended.set(true);
                        return kept.find(text);
                    }
                };
        try (ReadModel model = happenings.world.model()) {
            happenings.happen(80, 60);
            model.catchUp();
            LeadLists lists = lists(happenings.world, model, slow);
            lists.count(LeadQuery.all());
            assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
            Thread closing = Thread.ofPlatform().start(lists::close);
            Awaitility.await().until(() -> closing.getState() == Thread.State.TIMED_WAITING);
            answer.countDown();
            closing.join();
            assertThat(ended).isTrue();
        }
    }

    /** People change, go and come back, each with its fact. */
    private void edit(World world, Random random) {
        for (int i = 0; i < 5; i++) {
            long id = 1 + random.nextInt(60);
            EventType told = EventType.CONTACT_UPDATED;
            if (random.nextInt(3) == 0) {
                people.all.remove(id);
                told = EventType.PEOPLE_MERGED;
            } else {
                people.all.put(id, contact(id, random));
            }
            world.add((int) id, told, world.now, Channel.NONE, 0, id, null, 0);
        }
    }

    private static LeadQuery query(Random random) {
        String[] keys = {
            "score",
            "name",
            "company",
            "created_at",
            "last_signal",
            "email",
            "company_size",
            "email_opens",
            "last_contacted_at",
            "custom.Seats",
            "custom.Plan",
            "custom.Gone"
        };
        LeadQuery query =
                LeadQuery.all()
                        .sorted(
                                new LeadQuery.Sort(keys[random.nextInt(keys.length)]),
                                random.nextBoolean());
        if (random.nextInt(3) == 0) query = query.withText(random.nextBoolean() ? "PEÑ" : "an");
        if (random.nextInt(3) == 0)
            query = query.withBands(Set.of(Band.values()[random.nextInt(4)]));
        if (random.nextInt(3) == 0) query = query.withUncontacted(true);
        if (random.nextInt(3) == 0) query = query.withPeople(some(random));
        if (random.nextInt(3) == 0) query = query.without(some(random));
        if (random.nextInt(4) == 0) query = query.withWhere("email_opens >= 2");
        return query;
    }

    private static Set<Long> some(Random random) {
        Set<Long> some = new HashSet<>();
        for (int i = 0; i < 30; i++) some.add(1L + random.nextInt(70));
        return some;
    }

    private List<Long> plain(World world, LeadQuery q) {
        Function<Contact, Comparable<?>> value = value(world, q.sort().key());
        Comparator<Contact> known = Comparator.comparing(value, LeadListsTest::compare);
        Comparator<Contact> order =
                Comparator.comparing((Contact c) -> value.apply(c) == null)
                        .thenComparing((a, b) ->
                                value.apply(a) == null || value.apply(b) == null
                                        ? 0
                                        : q.descending()
                                                ? known.compare(b, a)
                                                : known.compare(a, b))
                        .thenComparing(Contact::id);
        Set<Long> wanted = q.people() == null ? null : today(world, q.people());
        Set<Long> unwanted = today(world, q.except());
        return people.all.values().stream()
                .filter(c -> Folded.of(c.name()).contains(Folded.of(q.text())))
                .filter(c ->
                        q.bands().isEmpty()
                                || score(world, c.id()) != null
                                        && q.bands().contains(Band.of(score(world, c.id()))))
                .filter(c -> wanted == null || wanted.contains(c.id()))
                .filter(c -> !unwanted.contains(c.id()))
                .filter(c ->
                        !q.uncontacted()
                                || c.moment(ContactField.LAST_CONTACTED_AT) == null
                                        && !"Customer".equals(c.text(ContactField.LIFECYCLE_STAGE)))
                .filter(c -> q.where().isEmpty() || c.count(ContactField.EMAIL_OPENS) >= 2)
                .sorted(order)
                .map(Contact::id)
                .toList();
    }

    /** Somebody who is not there is who they were merged into. */
    private Set<Long> today(World world, Set<Long> ids) {
        Set<Long> today = new HashSet<>();
        for (long id : ids)
            today.add(
                    people.all.containsKey(id)
                            ? id
                            : (long) world.aliases.getOrDefault((int) id, (int) id));
        return today;
    }

    @SuppressWarnings("unchecked") // values of one column
    private static int compare(Comparable<?> a, Comparable<?> b) {
        return ((Comparable<Object>) a).compareTo(b);
    }

    private static Function<Contact, Comparable<?>> value(World world, String key) {
        return switch (key) {
            case "score" -> c -> score(world, c.id());
            case "name" -> c -> c.name().isEmpty() ? null : name(c);
            case "last_signal" -> c -> signal(world, c.id());
            case "company_size" ->
                    c ->
                            c.text(ContactField.COMPANY_SIZE) == null
                                    ? null
                                    : CompanySize.valueOf(c.text(ContactField.COMPANY_SIZE));
            case "custom.Seats" ->
                    c -> c.custom().get("Seats") == null ? null : seats(c.custom().get("Seats"));
            case "custom.Plan" ->
                    c -> c.custom().get("Plan") == null ? null : folded(c.custom().get("Plan"));
            case "custom.Gone" -> c -> null;
            default -> c -> field(c, key);
        };
    }

    private static Comparable<?> seats(String text) {
        return Integer.valueOf(text);
    }

    private static Comparable<?> folded(String text) {
        return Folded.of(text);
    }

    /** The blank between the names comes before any letter. */
    private static String name(Contact c) {
        String first = c.text(ContactField.FIRST_NAME);
        String last = c.text(ContactField.LAST_NAME);
        String folded =
                first != null && last != null
                        ? Folded.of(first) + "\u0001" + Folded.of(last)
                        : Folded.of(c.name());
        return folded;
    }

    private static Comparable<?> field(Contact c, String key) {
        for (ContactField field : ContactField.values())
            if (field.key().equals(key))
                return c.fields().get(field) instanceof String text
                        ? folded(text)
                        : (Comparable<?>) c.fields().get(field);
        throw new AssertionError(key);
    }

    private static Integer score(World world, long id) {
        Integer last = null;
        for (Event e : world.events)
            if (e.identity() == id && e.type() == EventType.SCORE_UPDATED) last = (int) e.amount();
        return last;
    }

    private static Instant signal(World world, long id) {
        Instant last = null;
        for (Event e : world.events) {
            int person = world.aliases.getOrDefault(e.identity(), e.identity());
            if (person != id || e.type().weight() == 0 || world.takenBack(e)) continue;
            if (last == null || e.occurredAt().isAfter(last)) last = e.occurredAt();
        }
        return last;
    }

    @Test
    void theStoreAnswersUntilTheColumnsAreRead() {
        RandomWorld happenings = new RandomWorld(5);
        World world = happenings.world;
        people.all.put(1L, contact(1, new Random(1)));
        try (ReadModel model = world.model();
                LeadLists lists = lists(world, model)) {
            assertThat(lists.count(LeadQuery.all())).isEqualTo(777);
            happenings.happen(10, 5);
            model.catchUp();
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> lists.count(LeadQuery.all()) == 1);
            assertThat(lists.ids(LeadQuery.all())).containsExactly(1L);
        }
    }

    @Test
    void fiftyThousandAreOrderedAndAnEditPlacesOneAnewAndReadsNobodyElse() {
        World world = new World();
        Random random = new Random(3);
        for (long id = 1; id <= 50_000; id++) {
            people.all.put(id, contact(id, random));
            world.add((int) id, EventType.CONTACT_CREATED, NOW, Channel.NONE, 0);
        }
        LeadQuery byCompany = LeadQuery.all().sorted(LeadQuery.Sort.COMPANY, false);
        try (ReadModel model = world.model();
                LeadLists lists = lists(world, model)) {
            model.catchUp();
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> lists.count(byCompany) == 50_000);
            LeadQuery byEmail = LeadQuery.all().sorted(LeadQuery.Sort.of(ContactField.EMAIL), true);
            assertThat(lists.page(byEmail, 40, 20).rows())
                    .as("before all are in order")
                    .extracting(LeadRow::id)
                    .isEqualTo(plain(world, byEmail).subList(40, 60));
            List<Long> all =
                    lists.page(byCompany, 0, 50_000).rows().stream().map(LeadRow::id).toList();
            assertThat(all).isEqualTo(plain(world, byCompany));
            Contact before = people.all.get(4_321L);
            Map<ContactField, Object> fields = new HashMap<>(before.fields());
            fields.put(ContactField.COMPANY, "Aardvark");
            people.all.put(
                    4_321L, new Contact(4_321L, fields, before.custom(), before.updatedAt()));
            world.add(4_321, EventType.CONTACT_UPDATED, NOW, Channel.NONE, 0);
            model.catchUp();
            assertThat(lists.page(byCompany, 0, 1).rows().getFirst().id()).isEqualTo(4_321);
            assertThat(people.readWhole).isEqualTo(1);
        }
    }
}
