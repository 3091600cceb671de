package embudo.measure;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.Channel;
import embudo.domain.EventBlock;
import embudo.domain.EventType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The parts of counting in bulk, each against plain collections. */
class BulkTest {
    @ParameterizedTest
    @CsvSource({"0, 10", "1, 10", "17, 5", "500, 3", "500, 400", "5000, 40", "5000, 100000"})
    void sortsByTimeAndKeepsTheOrderOfEqualOnes(int size, int jitter) {
        Random random = new Random(size + jitter);
        long[] times = new long[size];
        for (int i = 0; i < size; i++) times[i] = i / 3 - 1000 + random.nextInt(jitter) / 2;
        long[] facts = new long[size];
        int[] rows = IntStream.range(0, size).toArray();
        // Types descend so that comparing whole numbers instead of times would show.
        for (int i = 0; i < size; i++) facts[i] = Fact.of(times[i], (byte) (20 - i % 20), (byte) 9);
        new TimeSort().sort(facts, rows, 0, size);
        List<Integer> expected =
                IntStream.range(0, size)
                        .boxed()
                        .sorted(Comparator.comparingLong(i -> times[i]))
                        .toList();
        assertThat(Arrays.stream(rows).boxed().toList()).isEqualTo(expected);
        for (int i = 0; i < size; i++) assertThat(Fact.at(facts[i])).isEqualTo(times[rows[i]]);
    }

    @ParameterizedTest
    @CsvSource({
        "-62135596800000, 1, 0",
        "0, 20, 14",
        "1790000000000, 19, 7",
        "253402300799999, 63, 15"
    })
    void aFactHoldsTimeTypeAndChannel(long at, byte type, byte channel) {
        long fact = Fact.of(at, type, channel);
        assertThat(Fact.at(fact)).isEqualTo(at);
        assertThat(Fact.type(fact)).isEqualTo(type);
        assertThat(Fact.channel(fact)).isEqualTo(channel);
    }

    @Test
    void monthsAreThoseOfTheCalendarInsideAndOutsideTheTable() {
        for (int day = -200_000; day < 200_000; day += 13) {
            LocalDate date = LocalDate.ofEpochDay(day);
            int month = date.getYear() * 12 + date.getMonthValue() - 1;
            assertThat(ZoneDays.month(day)).isEqualTo(month);
        }
    }

    @Test
    void columnsHoldBlocksAcrossTheEndsOfPages() {
        Columns columns = new Columns();
        int events = 140_000;
        for (int from = 0; from < events; from += 1000) {
            EventBlock block = new EventBlock(from + 1L, 1000);
            for (int i = 0; i < 1000; i++) {
                int n = from + i;
                block.occurredAt[i] = n * 7L;
                block.receivedAt[i] = n / 10;
                block.identity[i] = n % 11;
                block.type[i] = EventType.ATTENDED.code();
                block.section[i] = -1;
                block.minute[i] = (short) (n % 75);
                block.webinar[i] = n % 300;
                block.amount[i] = n % 1000 == 0 ? n * 10_000_000_000L : -n;
                block.batch[i] = n / 1000;
                block.ref[i] = n % 5000 == 0 ? Integer.MIN_VALUE : n;
            }
            columns.append(block);
        }
        assertThat(columns.size()).isEqualTo(events);
        for (int n = 0; n < events; n += 123) {
            assertThat(columns.event(n).occurredAt().toEpochMilli()).isEqualTo(n * 7L);
            assertThat(columns.event(n).receivedAt().toEpochMilli()).isEqualTo(n / 10);
            assertThat(columns.event(n).identity()).isEqualTo(n % 11);
            assertThat(columns.event(n).webinar()).isEqualTo(n % 300);
            assertThat(columns.event(n).minute()).isEqualTo(n % 75);
            assertThat(columns.event(n).batch()).isEqualTo(n / 1000);
            assertThat(columns.event(n).amount())
                    .isEqualTo(n % 1000 == 0 ? n * 10_000_000_000L : -n);
            assertThat(columns.event(n).ref()).isEqualTo(n % 5000 == 0 ? Integer.MIN_VALUE : n);
        }
    }

    @Test
    void aFilterCountsWhatItPicksAndNothingTakenBack() {
        EventModel model = new EventModel(new ZoneDays(ZoneOffset.UTC));
        RandomWorld random = new RandomWorld(77);
        for (int step = 0; step < 10; step++) random.happen(300, 20);
        random.world.read(0, Long.MAX_VALUE, model::append);
        model.settle();
        byte email = Channel.EMAIL.code();
        DailyCounts counts =
                DailyCounts.over(model.columns, model.days(), RowFilter.channel(email));
        long picked = 0;
        for (LocalDate day = LocalDate.of(2026, 7, 1); day.getYear() < 2027; day = day.plusDays(1))
            for (EventType type : EventType.values())
                if (!type.derived())
                    for (Channel channel : Channel.values()) {
                        long expected =
                                channel.code() == email
                                        ? model.daily().count(day, type, channel)
                                        : 0;
                        assertThat(counts.count(day, type, channel)).isEqualTo(expected);
                        picked += expected;
                    }
        assertThat(picked).isPositive();
    }
}
