package embudo.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import embudo.domain.Channel;
import embudo.domain.Event;
import embudo.domain.EventType;
import embudo.kernel.Period;
import embudo.measure.Attendee.Stay;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What happened in webinars: S-SEG-08, S-MET-02 and S-MET-03. */
class RoomDeskTest {
    private static final Instant START = Instant.parse("2026-11-05T16:00:00Z");

    private static RoomDesk desk(World world) {
        ReadModel model = world.model();
        model.catchUp();
        return new RoomDesk(model, world, world.kept());
    }

    private static void stay(World world, int person, int fromMinute, int toMinute) {
        world.add(
                person,
                EventType.ATTENDED,
                START.plus(Duration.ofMinutes(fromMinute)),
                Channel.NONE,
                1,
                (toMinute - fromMinute) * 60L,
                null,
                0);
    }

    private static void deed(World world, int person, EventType type, int minute) {
        world.add(person, type, START.plus(Duration.ofMinutes(minute)), Channel.NONE, 1);
    }

    /** One who stayed and did everything, one who left and came back, one who never came. */
    private static World world() {
        World world = new World();
        world.webinar(1, START);
        for (int id = 1; id <= 3; id++) world.add(id, EventType.REGISTERED, START, Channel.NONE, 1);
        stay(world, 1, 0, 75);
        deed(world, 1, EventType.CHAT, 3);
        deed(world, 1, EventType.CHAT, 4);
        deed(world, 1, EventType.QUESTION, 24);
        deed(world, 1, EventType.POLL, 25);
        stay(world, 2, 5, 20);
        stay(world, 2, 15, 25);
        stay(world, 2, 60, 70);
        world.pay(
                2,
                EventType.PURCHASE,
                START.plus(Duration.ofDays(2)),
                Channel.EMAIL,
                25_000,
                "USD");
        world.pay(
                1,
                EventType.PURCHASE,
                START.plus(Duration.ofDays(15)),
                Channel.EMAIL,
                25_000,
                "USD");
        return world;
    }

    @Test
    void aRoomIsItsPeopleMinutesAndDeeds() {
        WebinarRoom room = desk(world()).of("w1");
        assertThat(room.registered()).isEqualTo(3);
        assertThat(room.attendees()).extracting(Attendee::person).containsExactlyInAnyOrder(1L, 2L);
        // Overlapping rows of a re-join are one stay.
        Attendee second = room.attendees().get(1);
        assertThat(second.stays())
                .containsExactly(new Stay(5 * 60, 25 * 60), new Stay(60 * 60, 70 * 60));
        // Ten for 30 of 75 minutes, of 36 in all: 4 / 36.
        assertThat(second.score()).isCloseTo(100 * 4 / 36.0, within(1e-9));
        assertThat(room.attendees().getFirst().score()).isEqualTo(100);
        assertThat(room.audience().get(4)).isEqualTo(1);
        assertThat(room.audience().get(5)).isEqualTo(2);
        assertThat(room.audience().get(30)).isEqualTo(1);
        assertThat(room.people(22, 32)).containsExactlyInAnyOrder(1L, 2L);
        assertThat(room.people(26, 60)).containsExactly(1L);
        assertThat(room.chatted()).isEqualTo(new Share(1, 2));
        assertThat(room.interactionRate()).isCloseTo(4 / 75.0, within(1e-12));
        List<WebinarRoom.Cell> chat = room.heat(room.deeds().getFirst(), 5);
        assertThat(chat).hasSize(15);
        assertThat(chat.getFirst().count()).isEqualTo(2);
        assertThat(chat.getFirst().perPerson()).isEqualTo(2.0);
        // 30 days are not the offer's: only the purchase within two weeks is the webinar's.
        assertThat(room.converted()).isEqualTo(new Share(1, 2));
        assertThat(room.revenue()).isEqualTo(25_000);
        assertThat(room.top(1)).extracting(Attendee::person).containsExactly(1L);
    }

    /** The mean of the people's scores is the weighted mean of the room's shares. */
    @Test
    void engagementIsItsOpenFormula() {
        WebinarRoom room = desk(world()).of("w1");
        double presence = (75 + 30) / 2.0 / 75;
        double open =
                100
                        * (10 * presence
                                + 8 * room.chatted().value()
                                + 12 * room.asked().value()
                                + 6 * room.polled().value())
                        / 36;
        assertThat(room.engagement()).isCloseTo(open, within(1e-9));
    }

    @Test
    void onlyWebinarsOfThePeriodAreListed() {
        RoomDesk desk = desk(world());
        LocalDate day = LocalDate.of(2026, 11, 5);
        assertThat(desk.within(new Period(day, day))).hasSize(1);
        assertThat(desk.within(new Period(day.plusDays(1), day.plusDays(9)))).isEmpty();
        assertThatThrownBy(() -> desk.of("812")).hasMessageContaining("measure.webinar.unknown");
    }

    /** Merges, undone batches and repeated rows included: minutes counted one by one. */
    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void audienceAgreesWithPeopleCountedMinuteByMinute(long seed) {
        RandomWorld random = new RandomWorld(seed);
        for (int step = 0; step < 6; step++) random.happen(250, 40);
        RoomDesk desk = desk(random.world);
        Naive naive = new Naive(random.world);
        for (var webinar : random.world.webinars) {
            Map<Long, BitSet> there = new TreeMap<>();
            naive.people()
                    .forEach((person, events) -> {
                        for (Event e : events)
                            if (e.type() == EventType.ATTENDED && e.webinar() == webinar.id())
                                seconds(
                                        there.computeIfAbsent(person, p -> new BitSet()),
                                        e,
                                        webinar.startsAt());
                    });
            WebinarRoom room = desk.of(webinar.externalId());
            assertThat(room.attendees().stream().map(Attendee::person))
                    .containsExactlyInAnyOrderElementsOf(there.keySet());
            for (int m = 0; m < room.minutes(); m += 7) {
                int from = m * 60;
                Set<Long> people = room.people(m, m + 1);
                there.forEach((person, bits) -> {
                    int next = bits.nextSetBit(from);
                    assertThat(people.contains(person)).isEqualTo(next >= 0 && next < from + 60);
                });
            }
        }
    }

    private static void seconds(BitSet bits, Event e, Instant start) {
        long from = Math.floorDiv(Duration.between(start, e.occurredAt()).toMillis(), 1000L);
        long to = from + Math.max(1, e.amount());
        if (to > 0) bits.set((int) Math.max(0, from), (int) Math.max(0, to));
    }
}
