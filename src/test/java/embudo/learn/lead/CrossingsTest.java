package embudo.learn.lead;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.Actor;
import embudo.domain.Channel;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.Cursors;
import embudo.domain.Device;
import embudo.domain.Event;
import embudo.domain.EventBlock;
import embudo.domain.EventType;
import embudo.domain.Journal;
import embudo.domain.NewEvent;
import embudo.domain.Settings;
import embudo.domain.Stage;
import embudo.domain.flow.FlowChanges;
import embudo.learn.MemoryContacts;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/** S-LEAD-13: an alert for each step from below 80 to 80 or more, once, and the promotion. */
class CrossingsTest {
    private static final Instant NOON = Instant.parse("2026-11-19T11:00:00Z");
    private final List<Event> events = new ArrayList<>();
    private final Map<Integer, Integer> aliases = new HashMap<>();
    private final Map<String, Long> cursors = new HashMap<>();
    private final Map<Long, Contact> people = new HashMap<>();
    private final Crossings crossings =
            new Crossings(
                    new Blocks(),
                    person -> events.stream().filter(e -> today(e.identity()) == person).toList(),
                    new MemoryContacts(people, new ArrayList<>()));
    private final HotAlerts alerts =
            new HotAlerts(crossings, new MemoryCursors(), () -> events.size());

    private long today(int identity) {
        return aliases.getOrDefault(identity, identity);
    }

    private void contact(long id, String status, Instant created) {
        Map<ContactField, Object> fields = new HashMap<>();
        fields.put(ContactField.CREATED_AT, created);
        if (status != null) fields.put(ContactField.LEAD_STATUS, status);
        people.put(id, new Contact(id, fields, Map.of(), created));
    }

    private void score(int identity, int value) {
        long position = events.size() + 1L;
        Instant at = NOON.plusSeconds(position);
        events.add(
                new Event(
                        position,
                        at,
                        at,
                        identity,
                        EventType.SCORE_UPDATED,
                        Channel.NONE,
                        0,
                        0,
                        -1,
                        -1,
                        Device.UNKNOWN,
                        value,
                        null,
                        0,
                        0));
    }

    private List<Long> fresh() {
        return alerts.fresh().stream().map(Crossing::person).toList();
    }

    @Test
    void theStepOverTheThresholdIsToldOfOnce() {
        contact(1, null, NOON.minus(Duration.ofDays(90)));
        score(1, 60);
        assertThat(fresh()).as("before the first look nothing is news").isEmpty();
        score(1, 79);
        assertThat(fresh()).isEmpty();
        score(1, 80);
        assertThat(alerts.fresh()).containsExactly(new Crossing(1, NOON.plusSeconds(3), 79, 80));
        assertThat(fresh()).isEmpty();
        score(1, 95);
        assertThat(fresh()).as("hot already").isEmpty();
        score(1, 40);
        score(1, 81);
        assertThat(fresh()).as("fell and rose again").containsExactly(1L);
    }

    /**
     * A look that finds nothing writes nothing, and whoever looks after a restart misses nothing.
     */
    @Test
    void onlyNewsMovesTheCursor() {
        contact(1, null, NOON.minus(Duration.ofDays(90)));
        score(1, 60);
        fresh();
        Map<String, Long> first = Map.copyOf(cursors);
        score(1, 70);
        assertThat(fresh()).isEmpty();
        assertThat(cursors).isEqualTo(first);
        score(1, 85);
        HotAlerts restarted = new HotAlerts(crossings, new MemoryCursors(), () -> events.size());
        assertThat(restarted.fresh()).extracting(Crossing::person).containsExactly(1L);
        assertThat(cursors).isNotEqualTo(first);
        assertThat(new HotAlerts(crossings, new MemoryCursors(), () -> events.size()).fresh())
                .isEmpty();
    }

    @Test
    void aFirstScoreCountsOnlyOfALeadThatIsNew() {
        contact(1, null, NOON.minus(Duration.ofDays(2)));
        contact(2, null, NOON.minus(Duration.ofHours(1)));
        contact(3, null, NOON);
        score(3, 1);
        fresh();
        score(1, 90);
        score(2, 90);
        assertThat(fresh()).containsExactly(2L);
    }

    /** Against a count made by itself, over random scores and looks at random times. */
    @Test
    void everyStepIsToldOfExactlyOnceWheneverSomebodyLooks() {
        Random random = new Random(13);
        for (long id = 1; id <= 5; id++) contact(id, null, NOON.minus(Duration.ofDays(30)));
        for (int id = 1; id <= 5; id++) score(id, 10);
        fresh();
        int[] before = {0, 10, 10, 10, 10, 10};
        Set<Long> expected = new HashSet<>();
        for (int step = 0; step < 2_000; step++) {
            int id = 1 + random.nextInt(5);
            int value = 70 + random.nextInt(20);
            score(id, value);
            if (value >= 80 && before[id] < 80) expected.add((long) id);
            before[id] = value;
            if (random.nextInt(10) == 0) {
                assertThat(new HashSet<>(fresh())).isEqualTo(expected);
                expected.clear();
            }
        }
    }

    @Test
    void whoWasMergedIsOnePerson() {
        contact(1, null, NOON.minus(Duration.ofDays(30)));
        aliases.put(2, 1);
        score(1, 85);
        fresh();
        score(2, 88);
        assertThat(fresh()).as("hot already under the other number").isEmpty();
    }

    @Test
    void onlyAStatusThatNobodyDealsWithIsPromoted() {
        Instant old = NOON.minus(Duration.ofDays(30));
        String[] statuses = {null, "NEW", "Open - Not Contacted", "Customer", "unsubscribed"};
        for (int i = 0; i < statuses.length; i++) {
            contact(i + 1, statuses[i], old);
            score(i + 1, 50);
            score(i + 1, 80);
        }
        HotLeads stage = new HotLeads(crossings, contacts(), new NoSettings());
        assertThat(stage.handle(List.of(block())).flow().edits())
                .containsExactly(
                        new FlowChanges.Edit(1, ContactField.LEAD_STATUS, "hot_lead"),
                        new FlowChanges.Edit(2, ContactField.LEAD_STATUS, "hot_lead"),
                        new FlowChanges.Edit(3, ContactField.LEAD_STATUS, "hot_lead"));
        HotLeads off = new HotLeads(crossings, contacts(), new Off());
        assertThat(off.handle(List.of(block()))).isEqualTo(Stage.Result.NOTHING);
    }

    private MemoryContacts contacts() {
        return new MemoryContacts(people, new ArrayList<>());
    }

    private EventBlock block() {
        EventBlock block = new EventBlock(1, events.size());
        for (int i = 0; i < events.size(); i++) block.set(i, events.get(i));
        return block;
    }

    private static final class Off implements Settings {
        @Override
        public String get(String key, String otherwise) {
            return key.equals("sales.promote") ? "false" : otherwise;
        }

        @Override
        public void put(String key, String value, Actor actor) {
            throw new AssertionError("nothing here is to be changed");
        }

        @Override
        public Map<String, String> all() {
            return Map.of();
        }
    }

    private final class MemoryCursors implements Cursors {
        @Override
        public long of(String stage) {
            return cursors.getOrDefault(stage, 0L);
        }

        @Override
        public void commit(String stage, long position, Stage.Result result) {
            cursors.put(stage, position);
        }

        @Override
        public void add(String stage, Stage.Result result) {
            throw new AssertionError("nothing is added here");
        }
    }

    /** A journal whose blocks begin where the reader asks. */
    private final class Blocks implements Journal {
        @Override
        public long position() {
            return events.size();
        }

        @Override
        public long read(long after, long maxEvents, Consumer<EventBlock> sink) {
            List<Event> rest = events.subList((int) after, events.size());
            if (rest.isEmpty()) return after;
            EventBlock block = new EventBlock(after + 1, rest.size());
            for (int i = 0; i < rest.size(); i++) block.set(i, rest.get(i));
            sink.accept(block);
            return events.size();
        }

        @Override
        public List<Long> append(Actor actor, List<NewEvent> added) {
            throw new AssertionError("nothing is written here");
        }

        @Override
        public Map<Long, String> payloads(Collection<Long> refs) {
            return Map.of();
        }

        @Override
        public Map<Integer, Integer> aliases() {
            return aliases;
        }
    }
}
