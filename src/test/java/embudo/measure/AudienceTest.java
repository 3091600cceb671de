package embudo.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import embudo.catalog.SegmentRule;
import embudo.catalog.condition.Audience;
import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Conditions;
import embudo.catalog.condition.Fields;
import embudo.catalog.condition.RandomConditions;
import embudo.domain.Channel;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.EventType;
import embudo.kernel.Language;
import embudo.kernel.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

class AudienceTest {
    private static final Fields FIELDS = Fields.with(List.of("Seats"));
    private static final Map<String, Condition> SEGMENTS =
            Map.of(
                    "a", read("count(purchase) >= 1 || country == 'ES'"),
                    "b", read("score >= 50 && !in_segment('a')"));

    private static Condition read(String text) {
        return Conditions.read(text, FIELDS).orThrow();
    }

    private static Audience audience(World world, ReadModel model, MemoryPeople people) {
        List<SegmentRule> rules =
                SEGMENTS.entrySet().stream()
                        .map(e ->
                                new SegmentRule(
                                        e.getKey(),
                                        "S-SEG-08",
                                        Map.of(Language.EN, e.getKey()),
                                        Map.of(),
                                        e.getValue()))
                        .toList();
        return new AudienceModel(
                model,
                people,
                world,
                world,
                world.kept(),
                new SegmentBook(rules, new MemorySegments()),
                world.notices,
                () -> world.now);
    }

    /** Every field in every state of knowledge. */
    private static Contact contact(long id, Random random) {
        Map<ContactField, Object> fields = new HashMap<>();
        String[] texts = {"ES", "México", "MEXICO", "Sol y luna", "it's \\ a", "granted", "MEDIUM"};
        for (ContactField field : ContactField.values())
            if (random.nextInt(3) > 0)
                fields.put(
                        field,
                        switch (field.type()) {
                            case COUNT -> (long) random.nextInt(4);
                            case MOMENT ->
                                    Instant.parse("2026-11-20T00:00:00Z")
                                            .minus(Duration.ofHours(random.nextInt(1200)));
                            default -> texts[random.nextInt(texts.length)];
                        });
        Map<String, String> own =
                random.nextBoolean()
                        ? Map.of()
                        : Map.of("Seats", random.nextBoolean() ? "12" : "Many");
        return new Contact(id, fields, own, Instant.EPOCH);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void listCountAndSinglePersonAgreeWithAPlainEvaluation(long seed) {
        Random random = new Random(seed);
        RandomWorld happenings = new RandomWorld(seed);
        World world = happenings.world;
        MemoryPeople people = new MemoryPeople();
        for (long id = 1; id <= 30; id++) people.all.put(id, contact(id, random));
        try (ReadModel model = world.model()) {
            Audience audience = audience(world, model, people);
            RandomConditions conditions =
                    new RandomConditions(random, FIELDS, List.copyOf(SEGMENTS.keySet()));
            for (int round = 0; round < 5; round++) {
                happenings.happen(120, 35);
                long changed = 1 + random.nextInt(32);
                people.all.put(changed, contact(changed, random));
                world.add((int) changed, EventType.CONTACT_UPDATED, world.now, Channel.NONE, 0);
                model.catchUp();
                NaivePeople naive = new NaivePeople(world, people.all, SEGMENTS);
                for (int i = 0; i < 10; i++) agree(conditions.next(), audience, people, naive);
            }
        }
    }

    private static void agree(
            Condition condition, Audience audience, MemoryPeople people, NaivePeople naive) {
        Set<Long> expected =
                people.all.keySet().stream()
                        .filter(id -> naive.holds(condition, id))
                        .collect(Collectors.toSet());
        String text = Conditions.print(condition);
        assertThat(audience.people(condition)).as(text).isEqualTo(expected);
        assertThat(audience.count(condition)).as(text).isEqualTo(expected.size());
        Set<Long> single = new HashSet<>();
        for (long id : people.all.keySet()) if (audience.matches(condition, id)) single.add(id);
        assertThat(single).as(text).isEqualTo(expected);
        assertThat(audience.matches(condition, 999)).isFalse();
    }

    @Test
    void oneEditReadsOnePersonAndAnUndoneBatchThoseItHeld() {
        World world = new World();
        MemoryPeople people = new MemoryPeople();
        for (int id = 1; id <= 5000; id++) {
            people.all.put(
                    (long) id,
                    new Contact(id, Map.of(ContactField.COUNTRY, "ES"), Map.of(), Instant.EPOCH));
            world.batch = id == 9 ? 3 : 0;
            world.add(id, EventType.CONTACT_CREATED, world.now, Channel.NONE, 0);
        }
        try (ReadModel model = world.model()) {
            model.catchUp();
            Audience audience = audience(world, model, people);
            assertThat(audience.count(read("country == 'es'"))).isEqualTo(5000);
            people.all.put(
                    7L,
                    new Contact(
                            7,
                            Map.of(ContactField.COUNTRY, "MX"),
                            Map.of("Tier", "gold"),
                            Instant.EPOCH));
            world.add(7, EventType.CONTACT_UPDATED, world.now, Channel.NONE, 0);
            model.catchUp();
            assertThat(audience.people(read("country == 'mx'"))).containsExactly(7L);
            assertThat(audience.count(read("country == 'es'"))).isEqualTo(4999);
            assertThat(audience.fields().find("custom.Tier", false)).isNotNull();
            assertThat(people.readWhole).isEqualTo(1);
            people.all.remove(9L);
            world.retract(EventType.BATCH_RETRACTED, 3);
            model.catchUp();
            assertThat(audience.count(Condition.EVERYONE)).isEqualTo(4999);
            assertThat(people.readWhole).isEqualTo(1);
        }
    }

    @Test
    void segmentsThatAreMissingOrGoInCirclesAreRefused() {
        World world = new World();
        try (ReadModel model = world.model()) {
            Audience audience = audience(world, model, new MemoryPeople());
            assertThatThrownBy(() -> audience.count(read("in_segment('nowhere')")))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            p -> assertThat(p.key()).isEqualTo("measure.segment.unknown"));
        }
        MemorySegments own = new MemorySegments();
        own.rule("one", "in_segment('two')");
        own.rule("two", "score > 1 || in_segment('one')");
        SegmentBook book = new SegmentBook(List.of(), own);
        assertThatThrownBy(() -> book.check(read("in_segment('one')"), null, FIELDS))
                .isInstanceOfSatisfying(
                        Problem.class,
                        p -> {
                            assertThat(p.key()).isEqualTo("measure.segment.cycle");
                            assertThat(p.args()).containsExactly("one → two → one");
                        });
        assertThatThrownBy(() -> book.check(read("in_segment('one')"), "one", FIELDS))
                .isInstanceOf(Problem.class);
    }

    @Test
    void webinarEngagementWeighsPresenceChatQuestionsAndPolls() {
        // S-SEG-08: weights 10, 8, 12 and 6 of 36.
        assertThat(WebinarEngagement.score(4500, 4500, 0)).isEqualTo(1000 / 36.0);
        assertThat(WebinarEngagement.score(4500, 9000, 2 | 4 | 8)).isEqualTo(100);
        assertThat(WebinarEngagement.score(4500, 2250, 4)).isEqualTo(1700 / 36.0);
    }
}
