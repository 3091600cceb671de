package embudo.measure;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.Catalog;
import embudo.catalog.room.RoomRule;
import embudo.domain.Channel;
import embudo.domain.Event;
import embudo.domain.EventType;
import embudo.measure.live.LiveState;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The moments of a webinar against a count by hand, minute by minute. */
class TapeTest {
    private static final List<RoomRule> RULES = Catalog.load().roomRules();

    /** Counts the journal's events up to a moment, one after the other. */
    private static final class ByHand {
        final Set<Integer> registered = new HashSet<>();
        final Set<Integer> joined = new HashSet<>();
        final Set<Integer> here = new HashSet<>();
        final Map<EventType, Integer> deeds = new HashMap<>();
        final Set<Integer> buyers = new HashSet<>();
        long revenue;
        int lately;

        ByHand(List<Event> journal, Instant now) {
            for (Event e : journal) {
                if (e.occurredAt().isAfter(now)) continue;
                Instant end = e.occurredAt().plusSeconds(e.amount());
                switch (e.type()) {
                    case REGISTERED -> registered.add(e.identity());
                    case ATTENDED -> {
                        registered.add(e.identity());
                        joined.add(e.identity());
                        // There during the second before the moment.
                        if (e.occurredAt().isBefore(now) && !end.isBefore(now))
                            here.add(e.identity());
                    }
                    default -> deeds.merge(e.type(), 1, Integer::sum);
                }
                if (e.type() != EventType.SCREEN_SHARE
                        && e.occurredAt().isAfter(now.minus(Duration.ofMinutes(5)))) lately++;
            }
            for (Event e : journal)
                if (e.type() == EventType.PURCHASE
                        && !e.occurredAt().isAfter(now)
                        && joinedBefore(journal, e)) {
                    buyers.add(e.identity());
                    revenue += e.amount();
                }
        }

        private static boolean joinedBefore(List<Event> journal, Event paid) {
            return journal.stream()
                    .filter(e -> e.identity() == paid.identity() && e.type() == EventType.ATTENDED)
                    .map(Event::occurredAt)
                    .min(Instant::compareTo)
                    .filter(first ->
                            !first.isAfter(paid.occurredAt())
                                    && !paid.occurredAt().isAfter(first.plus(Duration.ofDays(14))))
                    .isPresent();
        }
    }

    /** S-DASH-01, S-MET-02: counters of each minute of a webinar. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyMinuteIsAsCountedByHand(long seed) {
        World world = world(seed);
        Tape tape = desk(world).tape("w1");
        for (int minute = -3; minute <= 130; minute++) {
            Instant now = SampleTape.START.plusSeconds(minute * 60L);
            ByHand hand = new ByHand(world.events, now);
            LiveState live = LiveState.of(tape, now, List.of());
            String at = "minute " + minute;
            assertThat(live.minute()).isEqualTo(minute);
            assertThat(live.room().registered()).as(at).isEqualTo(hand.registered.size());
            assertThat(live.room().attendees()).as(at).hasSize(hand.joined.size());
            assertThat(live.here()).as(at).isEqualTo(hand.here.size());
            assertThat(live.room().buyers()).as(at).isEqualTo(hand.buyers.size());
            assertThat(live.room().revenue()).as(at).isEqualTo(hand.revenue);
            assertThat(live.feedAll()).as(at).isEqualTo(hand.lately);
            assertThat(live.feed()).hasSizeLessThanOrEqualTo(LiveState.MOST);
            for (WebinarRoom.Deeds d : live.room().deeds())
                assertThat(d.minutes().stream().mapToLong(n -> n).sum())
                        .as(at + " " + d.kind())
                        .isEqualTo(
                                (long)
                                        hand.deeds.getOrDefault(
                                                EventType.valueOf(
                                                        d.kind().toUpperCase(Locale.ROOT)),
                                                0));
        }
    }

    /** What a replay ends with is what the statistics say, and playing it moved nothing. */
    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void theLastMomentIsTheStatistics(long seed) {
        SampleTape sample = new SampleTape(300, seed);
        WebinarRoom before = sample.rooms().of(sample.webinar().externalId());
        long position = sample.position();
        Tape tape = sample.rooms().tape(sample.webinar().externalId());
        for (int second = 0; second < 75 * 60; second += 37)
            LiveState.of(tape, SampleTape.START.plusSeconds(second), RULES);
        assertThat(tape.at(SampleTape.after())).isEqualTo(before).isEqualTo(tape.whole());
        assertThat(sample.rooms().of(sample.webinar().externalId())).isEqualTo(before);
        assertThat(sample.position()).isEqualTo(position);
    }

    /** S-INS-01: said while it is true, and of enough people only. */
    @Test
    void insightsAreSaidWhileTheyHold() {
        World world = new World();
        world.webinar(1, SampleTape.START);
        for (int person = 1; person <= 40; person++) {
            world.add(
                    person,
                    EventType.REGISTERED,
                    SampleTape.START.minusSeconds(person <= 10 ? 5400 : 1800),
                    Channel.NONE,
                    1);
            world.add(
                    person,
                    EventType.ATTENDED,
                    SampleTape.START,
                    Channel.NONE,
                    1,
                    person <= 20 ? 40 * 60L : 75 * 60L,
                    null,
                    0);
        }
        Tape tape = desk(world).tape("w1");
        assertThat(said(tape, -1)).containsExactly("registrations_rising");
        assertThat(said(tape, 10)).doesNotContain("engagement_low");
        assertThat(said(tape, 20))
                .containsExactlyInAnyOrder("engagement_low", "registrations_rising");
        assertThat(said(tape, 45)).containsExactlyInAnyOrder("engagement_low", "audience_leaving");
        assertThat(said(tape, 80)).isEmpty();
    }

    private static List<String> said(Tape tape, int minute) {
        return LiveState.of(tape, SampleTape.START.plusSeconds(minute * 60L), RULES)
                .insights()
                .stream()
                .map(i -> i.rule().key())
                .toList();
    }

    private static RoomDesk desk(World world) {
        ReadModel model = world.model();
        model.catchUp();
        return new RoomDesk(model, world, world.kept());
    }

    private static World world(long seed) {
        return new SampleTape(200, seed).world();
    }
}
