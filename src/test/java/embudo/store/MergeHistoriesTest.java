package embudo.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import embudo.catalog.Catalog;
import embudo.catalog.Metric;
import embudo.domain.Actor;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.EventType;
import embudo.domain.ImportBatch;
import embudo.domain.ImportSession;
import embudo.domain.LeadQuery;
import embudo.domain.Merge;
import embudo.domain.MergeField;
import embudo.domain.Merges;
import embudo.domain.NewEvent;
import embudo.kernel.Notices;
import embudo.kernel.Period;
import embudo.kernel.Problem;
import embudo.kernel.Progress;
import embudo.kernel.Ticker;
import embudo.measure.Drill;
import embudo.measure.ReadModel;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Random histories of merges, splits, edits, imports and undos against {@link MergeModel}. After
 * each step contacts and look-ups are the model's, and the figures that followed along are those of
 * a read model built from the first event on.
 */
class MergeHistoriesTest {
    private static final int HISTORIES = 50;
    private static final int STEPS = 5;
    private static final int REOPEN = 10;
    private static final Instant NOON = Instant.parse("2026-03-28T12:00:00Z");
    private static final Period MARCH = Period.parse("2026-03", LocalDate.of(2026, 3, 28));
    private static final ImportBatch.Counts COUNTS = new ImportBatch.Counts(0, 0, 0, 0, 0, 0);
    private static final List<Metric> METRICS = Catalog.load().metrics();
    private static final List<ContactField> FIELDS =
            List.of(
                    ContactField.EMAIL,
                    ContactField.PHONE,
                    ContactField.COMPANY,
                    ContactField.EMAIL_OPENS);
    private static final List<EventType> DEEDS =
            List.of(EventType.REGISTERED, EventType.ATTENDED, EventType.PURCHASE, EventType.CHAT);

    @TempDir Path folder;
    private final MergeModel model = new MergeModel();
    private Random random;
    private Store store;
    private ReadModel figures;
    private int merged;
    private int refused;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void theStoreDoesWhatTheModelDoes(int round) {
        for (int first = 0; first < HISTORIES; first += REOPEN) {
            store = Store.open(folder, Ticker.fixed(NOON), new Notices());
            figures = figures();
            try {
                compare("opened before history " + first);
                for (int i = first; i < first + REOPEN; i++) history(round * 1000 + i);
                assertThat(store.maintenance().verify(Progress.NONE).findings()).isEmpty();
            } finally {
                figures.close();
                store.close();
            }
        }
        assertThat(merged).as("merges made").isGreaterThan(HISTORIES / 2);
        assertThat(refused).as("splits out of order").isPositive();
    }

    private void history(int seed) {
        random = new Random(seed);
        for (int i = 0; i < STEPS; i++)
            compare("history %d, step %d, %s".formatted(seed, i, step()));
    }

    private String step() {
        if (model.visible().size() < 2) return load();
        return switch (random.nextInt(9)) {
            case 0, 1 -> edit();
            case 2 -> undo();
            case 3, 4 -> load();
            case 5 -> split();
            default -> merge();
        };
    }

    private String merge() {
        long survivor = anybody();
        long absorbed = anybody();
        if (survivor == absorbed) {
            assertThatThrownBy(() -> merge(survivor, absorbed, Set.of()))
                    .isInstanceOf(Problem.class);
            return "nobody is merged with themselves";
        }
        Map<String, Object> differing = new HashMap<>();
        for (MergeField f : MergeField.between(contact(survivor), contact(absorbed)))
            if (f.differs()) differing.put(f.key(), field(f.key()));
        differing.keySet().removeIf(key -> random.nextInt(3) == 0);
        Merge made = merge(survivor, absorbed, differing.keySet());
        model.merge(made.id(), survivor, absorbed, new HashSet<>(differing.values()));
        merged++;
        return "merge of %d into %d".formatted(absorbed, survivor);
    }

    private Merge merge(long survivor, long absorbed, Set<String> taken) {
        return store.merges()
                .merge(List.of(new Merges.Wanted(survivor, absorbed, taken)), Actor.WINDOW)
                .getFirst();
    }

    private static Object field(String key) {
        return key.startsWith(MergeField.CUSTOM)
                ? key.substring(MergeField.CUSTOM.length())
                : ContactField.valueOf(key.toUpperCase(java.util.Locale.ROOT));
    }

    private String split() {
        if (model.merges.isEmpty()) return "nothing to split";
        List<Long> all = List.copyOf(model.merges.keySet());
        long id = all.get(random.nextInt(all.size()));
        if (model.later(id) != 0) {
            refused++;
            assertThatThrownBy(() -> store.merges().split(id, Actor.WINDOW))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            p -> assertThat(p.args()).containsExactly(id, model.later(id)));
            return "split refused";
        }
        List<String> kept = store.merges().split(id, Actor.WINDOW);
        assertThat(kept).containsExactlyInAnyOrderElementsOf(MergeModel.keys(model.split(id)));
        return "split of " + id;
    }

    private String edit() {
        long person = anybody();
        Map<ContactField, Object> changes = fields(person);
        store.contacts().edit(person, changes, Actor.WINDOW);
        model.all.edit(person, changes);
        return "edit of " + person;
    }

    private String undo() {
        List<Integer> batches = List.copyOf(model.all.published.keySet());
        if (batches.isEmpty()) return "nothing to undo";
        int batch = batches.get(random.nextInt(batches.size()));
        Map<String, Object> said = new HashMap<>();
        store.imports().undo(batch, Actor.WINDOW).forEach(p -> said.put(p.key(), p.args()[0]));
        MergeModel.Undone undone = model.undo(batch, model.all.made(batch));
        Map<String, Object> expected = new HashMap<>();
        expected.put("store.undo.values", undone.kept().values());
        expected.put("store.undo.contacts", undone.kept().contacts());
        expected.put("store.undo.merges", undone.parted());
        expected.values().removeIf(n -> n.equals(0L));
        assertThat(said).as("undo of %d", batch).isEqualTo(expected);
        return "undo of " + batch;
    }

    /** New people, known people, and what they did. */
    private String load() {
        Map<Long, Map<Object, Object>> added = new TreeMap<>();
        List<ContactModel.Step> staged = new ArrayList<>();
        Set<Long> doers = new HashSet<>();
        try (ImportSession s = store.imports().open("contacts", "a.csv", "0", Actor.WINDOW)) {
            int webinar = s.webinar("w", "W", NOON, 60, "zoom");
            for (int i = 1 + random.nextInt(3); i > 0; i--) add(s, added);
            Set<Long> changed = new HashSet<>();
            for (int i = random.nextInt(4); i > 0 && !model.visible().isEmpty(); i--) {
                long person = anybody();
                if (changed.add(person)) update(s, person, staged);
                if (random.nextBoolean() && deed(s, webinar, person)) doers.add(person);
            }
            for (long person : added.keySet())
                if (random.nextInt(3) == 0 && deed(s, webinar, person)) doers.add(person);
            s.publish(COUNTS, "{}");
            model.all.publish(s.batch(), added, staged);
            model.all.events.put(s.batch(), doers);
            return "batch " + s.batch();
        }
    }

    private boolean deed(ImportSession s, int webinar, long person) {
        EventType type = DEEDS.get(random.nextInt(DEEDS.size()));
        Instant at = NOON.plusSeconds(random.nextInt(-2_000_000, 2_000_000));
        return s.event(
                NewEvent.of(null, person, type, at)
                        .withWebinar(webinar, -1)
                        .withAmount(1000, type == EventType.PURCHASE ? "USD" : null));
    }

    private void add(ImportSession s, Map<Long, Map<Object, Object>> added) {
        Map<ContactField, Object> fields = fields(-1 - random.nextInt(1_000_000_000));
        fields.values().removeIf(Objects::isNull);
        Map<String, String> custom = custom();
        custom.values().removeIf(Objects::isNull);
        Map<Object, Object> all = new HashMap<>(fields);
        all.putAll(custom);
        all.put(ContactField.CREATED_AT, NOON);
        added.put(s.addContact(fields, custom), all);
    }

    private void update(ImportSession s, long person, List<ContactModel.Step> staged) {
        Contact before = contact(person);
        Map<Object, Object> is = new HashMap<>();
        Map<ContactField, Object> fields = fields(person);
        Map<String, String> custom = custom();
        s.updateContact(before, fields, custom);
        is.putAll(fields);
        is.putAll(custom);
        Map<Object, Object> was = ContactModel.state(before);
        is.forEach((field, value) -> {
            if (!Objects.equals(was.get(field), value))
                staged.add(new ContactModel.Step(person, field, was.get(field), value));
        });
    }

    private Contact contact(long id) {
        return store.contacts().byId(id).orElseThrow();
    }

    private long anybody() {
        List<Long> all = List.copyOf(model.visible().keySet());
        return all.get(random.nextInt(all.size()));
    }

    private Map<ContactField, Object> fields(long person) {
        Map<ContactField, Object> all = new HashMap<>();
        for (ContactField field : FIELDS) {
            int pick = random.nextInt(4);
            if (random.nextBoolean()) all.put(field, pick == 3 ? null : value(field, person, pick));
        }
        return all;
    }

    private static Object value(ContactField field, long person, int pick) {
        return switch (field) {
            case EMAIL -> "p" + person + "." + pick + "@nube.example";
            case PHONE -> "+34" + (600_000_000_000L + person * 3 + pick);
            case COMPANY -> List.of("Nube SL", "Río SA", "Lago SL").get(pick);
            default -> (long) pick;
        };
    }

    private Map<String, String> custom() {
        Map<String, String> all = new HashMap<>();
        int pick = random.nextInt(6);
        if (pick < 3) all.put("vip", pick == 2 ? null : "value " + pick);
        return all;
    }

    private void compare(String when) {
        Map<Long, Map<Object, Object>> found = new TreeMap<>();
        store.contacts().forEach(c -> found.put(c.id(), ContactModel.state(c)));
        assertThat(found).as(when).isEqualTo(model.visible());
        assertThat(store.contacts().count()).as(when).isEqualTo(found.size());
        assertThat(store.leads().ids(LeadQuery.all())).as(when).isEqualTo(found.keySet());
        for (long id : model.all.people.keySet())
            assertThat(contact(id).id()).as(when).isEqualTo(model.root(id));
        addresses(when);
        Map<Integer, Integer> aliases = new HashMap<>();
        for (long id : model.into.keySet()) aliases.put((int) id, (int) model.root(id));
        assertThat(store.journal().aliases()).as(when).isEqualTo(aliases);
        assertThat(store.leads().ids(LeadQuery.all().withText("rio sa")))
                .as(when)
                .isEqualTo(
                        model.all.people.keySet().stream()
                                .filter(id -> inRio(id))
                                .map(model::root)
                                .collect(Collectors.toSet()));
        figures.catchUp();
        sameFigures(when);
    }

    private boolean inRio(long id) {
        return "Río SA".equals(model.all.people.get(id).get(ContactField.COMPANY));
    }

    /** Each address leads to whoever has it, or else to whom its owner went into. */
    private void addresses(String when) {
        Map<String, Long> expected = new HashMap<>();
        model.all.people.forEach((id, fields) -> {
            if (model.into.containsKey(id)) return;
            if (fields.get(ContactField.EMAIL) instanceof String mail)
                expected.putIfAbsent(mail, id);
        });
        model.all.people.forEach((id, fields) -> {
            if (fields.get(ContactField.EMAIL) instanceof String mail)
                expected.putIfAbsent(mail, model.root(id));
        });
        Map<String, Long> found = new HashMap<>();
        store.contacts().byEmails(expected.keySet()).forEach((mail, c) -> found.put(mail, c.id()));
        assertThat(found).as(when).isEqualTo(expected);
    }

    private ReadModel figures() {
        return new ReadModel(
                store.journal(),
                store.dailyFacts(),
                store.webinars(),
                store.leads(),
                store.scores(),
                store.settings(),
                METRICS,
                new Notices(),
                Ticker.fixed(NOON.plusSeconds(4_000_000)));
    }

    private void sameFigures(String when) {
        try (ReadModel fresh = figures()) {
            fresh.catchUp();
            assertThat(figures.depths()).as(when).isEqualTo(fresh.depths());
            assertThat(figures.cohorts()).as(when).isEqualTo(fresh.cohorts());
            assertThat(figures.paths(20)).as(when).isEqualTo(fresh.paths(20));
            for (Drill drill : Drill.values())
                assertThat(figures.people(drill, MARCH))
                        .as("%s, %s", when, drill)
                        .isEqualTo(fresh.people(drill, MARCH));
            for (long id : model.all.people.keySet())
                assertThat(figures.of(id)).as(when).isEqualTo(fresh.of(id));
        }
    }
}
