package embudo.measure;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.Catalog;
import embudo.catalog.condition.Condition;
import embudo.domain.Channel;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.EventType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The segments that come with the product, at the edges of the specification's figures. */
class ShippedSegmentsTest {
    private static final int WEBINAR_SECONDS = 75 * 60;
    private final World world = new World();
    private final MemoryPeople people = new MemoryPeople();
    private final ReadModel model = world.model();
    private final AudienceModel audience =
            new AudienceModel(
                    model,
                    people,
                    world,
                    world,
                    world.kept(),
                    new SegmentBook(Catalog.load().segments(), new MemorySegments()),
                    world.notices,
                    () -> world.now);

    @AfterEach
    void close() {
        audience.close();
        model.close();
    }

    private void person(long id, int score, Duration silent) {
        Map<ContactField, Object> fields = new HashMap<>();
        if (silent != null) fields.put(ContactField.LAST_CONTACTED_AT, world.now.minus(silent));
        people.all.put(id, new Contact(id, fields, Map.of(), Instant.EPOCH));
        world.add((int) id, EventType.CONTACT_CREATED, world.now, Channel.NONE, 0);
        world.add((int) id, EventType.SCORE_UPDATED, world.now, Channel.NONE, 0, score, null, 0);
    }

    private void attended(long id, int seconds, EventType... deeds) {
        person(id, 0, null);
        Instant at = world.now.minus(Duration.ofDays(2));
        world.add((int) id, EventType.ATTENDED, at, Channel.NONE, 1, seconds, null, 0);
        for (EventType deed : deeds) world.add((int) id, deed, at, Channel.NONE, 1);
    }

    private Object in(String segment) {
        model.catchUp();
        return audience.people(new Condition.InSegment(segment));
    }

    @Test
    void bandsBeginAtTheirScores() {
        // S-LEAD-04: hot from 80, warm from 60, cold from 40.
        for (int score : new int[] {100, 80, 79, 60, 59, 40, 39, 1}) person(score, score, null);
        assertThat(in("hot_leads")).isEqualTo(Set.of(100L, 80L));
        assertThat(in("warm_leads")).isEqualTo(Set.of(79L, 60L));
        assertThat(in("cold_leads")).isEqualTo(Set.of(59L, 40L));
        assertThat(in("unqualified_leads")).isEqualTo(Set.of(39L, 1L));
    }

    @Test
    void webinarEngagementIsHighFrom75AndMediumFrom50() {
        // S-SEG-08: 10 for presence, 8 chat, 12 questions, 6 polls, of 36.
        world.webinar(1, world.now.minus(Duration.ofDays(2)));
        // 7 + 8 + 12 of 36 is 75.
        attended(1, WEBINAR_SECONDS * 7 / 10, EventType.CHAT, EventType.QUESTION);
        attended(2, WEBINAR_SECONDS * 7 / 10 - 1, EventType.CHAT, EventType.QUESTION);
        // 10 + 8 of 36 is 50.
        attended(3, WEBINAR_SECONDS, EventType.CHAT);
        attended(4, WEBINAR_SECONDS - 1, EventType.CHAT);
        person(5, 90, null);
        assertThat(in("high_engagement")).isEqualTo(Set.of(1L));
        assertThat(in("medium_engagement")).isEqualTo(Set.of(2L, 3L));
        assertThat(in("low_engagement")).isEqualTo(Set.of(4L));
    }

    @Test
    void reEngagementTakesScores40To70AfterSevenDaysOfSilence() {
        // S-SEG-12: above 60, above 50, the rest.
        Duration week = Duration.ofDays(7);
        for (int score : new int[] {39, 40, 50, 51, 60, 61, 70, 71}) person(score, score, week);
        person(1, 55, week.minusSeconds(1));
        person(2, 55, null);
        assertThat(in("retouch")).isEqualTo(Set.of(40L, 50L, 51L, 60L, 61L, 70L, 2L));
        assertThat(in("retouch_high")).isEqualTo(Set.of(61L, 70L));
        assertThat(in("retouch_medium")).isEqualTo(Set.of(51L, 60L, 2L));
        assertThat(in("retouch_low")).isEqualTo(Set.of(40L, 50L));
    }

    @Test
    void aVipIsACustomerWithAScoreOf90() {
        // S-SEG-13: of twenty, the 18th from below in recency, frequency and money has 90.
        for (int rank = 1; rank <= 20; rank++) {
            person(rank, 95, null);
            for (int order = 0; order < rank; order++)
                world.pay(
                        rank,
                        EventType.PURCHASE,
                        world.now.minus(Duration.ofDays(30 - rank + order)),
                        Channel.EMAIL,
                        50_000,
                        "USD");
        }
        person(21, 99, null);
        assertThat(in("vip")).isEqualTo(Set.of(18L, 19L, 20L));
    }
}
