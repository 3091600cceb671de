package embudo.store;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.Actor;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.Event;
import embudo.domain.EventType;
import embudo.domain.ImportBatch;
import embudo.domain.ImportSession;
import embudo.domain.LeadQuery;
import embudo.kernel.Notices;
import embudo.kernel.Progress;
import embudo.kernel.Ticker;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Random histories of imports, edits and undos against {@link ContactModel}: compared after each
 * step and after opening the workspace anew. One workspace goes on through all of them, so that old
 * batches are undone as well as new ones and the journal comes to have many small chunks.
 */
class HistoriesTest {
    private static final int HISTORIES = 60;
    private static final int STEPS = 5;
    private static final int REOPEN = 4;
    private static final Instant NOON = Instant.parse("2026-03-28T12:00:00Z");
    private static final ImportBatch.Counts COUNTS = new ImportBatch.Counts(0, 0, 0, 0, 0, 0);
    private static final List<ContactField> FIELDS =
            List.of(
                    ContactField.EMAIL,
                    ContactField.PHONE,
                    ContactField.COMPANY,
                    ContactField.JOB_TITLE,
                    ContactField.EMAIL_OPENS,
                    ContactField.LAST_CONTACTED_AT);
    private static final List<String> CUSTOM = List.of("vip", "seat");

    @TempDir Path folder;
    private final ContactModel model = new ContactModel();
    private Random random;
    private Store store;

    @Test
    void theStoreDoesWhatTheModelDoes() {
        for (int first = 0; first < HISTORIES; first += REOPEN) {
            store = Store.open(folder, Ticker.fixed(NOON), new Notices());
            try {
                compare("opened before history " + first);
                for (int seed = first; seed < first + REOPEN; seed++) history(seed);
                everyPersonIsInTheJournal();
            } finally {
                store.close();
            }
        }
        store = Store.open(folder, Ticker.fixed(NOON), new Notices());
        try {
            compare("at the end");
            assertThat(store.maintenance().verify(Progress.NONE).findings()).isEmpty();
            assertThat(model.people).hasSizeGreaterThan(20);
        } finally {
            store.close();
        }
    }

    private void history(int seed) {
        random = new Random(seed);
        for (int i = 0; i < STEPS; i++)
            compare("history %d, step %d, %s".formatted(seed, i, step()));
    }

    private String step() {
        return switch (random.nextInt(6)) {
            case 0 -> edit();
            case 1 -> undo();
            default -> load();
        };
    }

    private String edit() {
        if (model.people.isEmpty()) return "nobody to edit";
        long person = anybody();
        Map<ContactField, Object> changes = fields(person);
        store.contacts().edit(person, changes, Actor.WINDOW);
        model.edit(person, changes);
        return "edit of " + person;
    }

    private String undo() {
        List<Integer> batches = List.copyOf(model.published.keySet());
        if (batches.isEmpty()) return "nothing to undo";
        int batch =
                random.nextBoolean()
                        ? batches.getLast()
                        : batches.get(random.nextInt(batches.size()));
        Map<String, Object> said = new HashMap<>();
        store.imports().undo(batch, Actor.WINDOW).forEach(p -> said.put(p.key(), p.args()[0]));
        ContactModel.Kept kept = model.undo(batch);
        Map<String, Object> expected = new HashMap<>();
        if (kept.values() > 0) expected.put("store.undo.values", kept.values());
        if (kept.contacts() > 0) expected.put("store.undo.contacts", kept.contacts());
        assertThat(said).as("undo of %d", batch).isEqualTo(expected);
        return "undo of " + batch;
    }

    /** An import of new and known people; some have an edit in the middle, some are abandoned. */
    private String load() {
        Map<Long, Map<Object, Object>> added = new TreeMap<>();
        List<ContactModel.Step> staged = new ArrayList<>();
        try (ImportSession s = store.imports().open("contacts", "a.csv", "0", Actor.WINDOW)) {
            for (int i = random.nextInt(4); i > 0; i--) add(s, added);
            Set<Long> changed = new HashSet<>();
            for (int i = random.nextInt(5); i > 0 && !model.people.isEmpty(); i--) {
                long person = anybody();
                if (changed.add(person)) update(s, person, staged);
            }
            if (random.nextBoolean()) s.portion();
            String during = random.nextInt(3) == 0 ? edit() : "no edit";
            if (random.nextInt(4) == 0) return "abandoned batch " + s.batch() + ", " + during;
            s.publish(COUNTS, "{}");
            model.publish(s.batch(), added, staged);
            return "batch " + s.batch() + ", " + during;
        }
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
        Contact before = store.contacts().byId(person).orElseThrow();
        Map<ContactField, Object> fields = fields(person);
        Map<String, String> custom = custom();
        s.updateContact(before, fields, custom);
        Map<Object, Object> was = ContactModel.state(before);
        Map<Object, Object> is = new HashMap<>(fields);
        is.putAll(custom);
        is.forEach((field, value) -> {
            if (!Objects.equals(was.get(field), value))
                staged.add(new ContactModel.Step(person, field, was.get(field), value));
        });
    }

    private long anybody() {
        List<Long> all = List.copyOf(model.people.keySet());
        return all.get(random.nextInt(all.size()));
    }

    /** Some fields; a value is often the one already there, sometimes none. */
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
            case EMAIL_OPENS -> (long) pick;
            case LAST_CONTACTED_AT -> NOON.plusSeconds(pick);
            default -> "value " + pick;
        };
    }

    private Map<String, String> custom() {
        Map<String, String> all = new HashMap<>();
        for (String name : CUSTOM) {
            int pick = random.nextInt(3);
            if (random.nextInt(3) == 0) all.put(name, pick == 2 ? null : "value " + pick);
        }
        return all;
    }

    private void compare(String when) {
        Map<Long, Map<Object, Object>> found = new TreeMap<>();
        store.contacts().forEach(c -> found.put(c.id(), ContactModel.state(c)));
        assertThat(found).as(when).isEqualTo(model.people);
        assertThat(store.contacts().byEmails(every(ContactField.EMAIL)).keySet())
                .as(when)
                .isEqualTo(every(ContactField.EMAIL));
        assertThat(store.contacts().byPhones(every(ContactField.PHONE)).keySet())
                .as(when)
                .isEqualTo(every(ContactField.PHONE));
        assertThat(store.leads().page(LeadQuery.all().withText("rio sa"), 0, 1).total())
                .as(when)
                .isEqualTo(
                        model.people.values().stream()
                                .filter(p -> "Río SA".equals(p.get(ContactField.COMPANY)))
                                .count());
    }

    private Set<String> every(ContactField field) {
        Set<String> all = new HashSet<>();
        for (Map<Object, Object> person : model.people.values())
            if (person.get(field) instanceof String value) all.add(value);
        return all;
    }

    /** Creations that no retraction took back are those of the people there are. */
    private void everyPersonIsInTheJournal() {
        List<Event> created = new ArrayList<>();
        Set<Long> retracted = new HashSet<>();
        store.journal()
                .read(
                        0,
                        Long.MAX_VALUE,
                        b -> {
                            for (int i = 0; i < b.size; i++) {
                                Event e = b.at(i);
                                if (e.type() == EventType.CONTACT_CREATED) created.add(e);
                                if (e.type() == EventType.BATCH_RETRACTED) retracted.add(e.ref());
                            }
                        });
        created.removeIf(e -> retracted.contains((long) e.batch()));
        assertThat(created)
                .extracting(e -> (long) e.identity())
                .containsExactlyInAnyOrderElementsOf(model.people.keySet());
    }
}
