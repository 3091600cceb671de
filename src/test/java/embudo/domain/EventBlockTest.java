package embudo.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

class EventBlockTest {
    @Test
    void aRowComesBackAsItWasWritten() {
        Event event =
                new Event(
                        11,
                        Instant.ofEpochMilli(1_000),
                        Instant.ofEpochMilli(2_000),
                        42,
                        EventType.PURCHASE,
                        Channel.META_ADS,
                        3,
                        4,
                        2,
                        74,
                        Device.TABLET,
                        -24_900,
                        "EUR",
                        9,
                        5_000_000_000L);
        EventBlock block = new EventBlock(10, 2);
        block.set(1, event);
        assertThat(block.at(1)).isEqualTo(event);
        assertThatThrownBy(() -> block.set(0, event)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyCurrencyFitsIntoFifteenBits() {
        for (java.util.Currency currency : java.util.Currency.getAvailableCurrencies())
            assertThat(
                            EventBlock.unpackCurrency(
                                    EventBlock.packCurrency(currency.getCurrencyCode())))
                    .isEqualTo(currency.getCurrencyCode());
        assertThat(EventBlock.packCurrency(null)).isZero();
        assertThat(EventBlock.unpackCurrency((short) 0)).isNull();
    }

    @Test
    void codesAreUniqueAndComeBack() {
        Set<Byte> codes = new HashSet<>();
        for (EventType type : EventType.values()) {
            assertThat(codes.add(type.code())).isTrue();
            assertThat(EventType.ofCode(type.code())).isEqualTo(type);
            assertThat(type.derived()).isEqualTo(type.code() >= EventType.DEEDS);
        }
        assertThatThrownBy(() -> EventType.ofCode(99)).isInstanceOf(IllegalArgumentException.class);
        Arrays.stream(Channel.values())
                .forEach(c -> assertThat(Channel.ofCode(c.code())).isEqualTo(c));
    }

    /** S-LEAD-04: 80, 60 and 40 are the lowest scores of their bands. */
    @Test
    void bandsBeginAtTheirFloors() {
        assertThat(Band.of(80)).isEqualTo(Band.HOT);
        assertThat(Band.of(79)).isEqualTo(Band.WARM);
        assertThat(Band.of(60)).isEqualTo(Band.WARM);
        assertThat(Band.of(59)).isEqualTo(Band.COLD);
        assertThat(Band.of(40)).isEqualTo(Band.COLD);
        assertThat(Band.of(39)).isEqualTo(Band.UNQUALIFIED);
        assertThat(Band.of(0)).isEqualTo(Band.UNQUALIFIED);
        assertThat(Band.of(100)).isEqualTo(Band.HOT);
        assertThat(Band.HOT.key()).isEqualTo("hot_lead");
    }
}
