package embudo.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import embudo.domain.EventBlock;
import embudo.kernel.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;

/** Chunks keep what was put in, and version 1 stays readable for ever. */
class ChunkCodecTest {
    private static Object[] columns(EventBlock b) {
        return new Object[] {
            b.occurredAt, b.receivedAt, b.identity, b.type, b.channel, b.campaign, b.webinar,
            b.section, b.minute, b.device, b.amount, b.currency, b.batch, b.ref
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 100, 4095, 4096})
    void randomBlocksComeBack(int size) {
        for (int seed = 0; seed < 20; seed++) {
            EventBlock block = random(new Random(seed * 10_007L + size), size);
            EventBlock back = ChunkCodec.decode(ChunkCodec.encode(block, size), 1);
            assertThat(Arrays.deepEquals(columns(back), columns(block)))
                    .as("seed " + seed)
                    .isTrue();
        }
    }

    /** Some columns constant, some small, some with every bit. */
    private static EventBlock random(Random r, int size) {
        EventBlock b = new EventBlock(1, size);
        int width = r.nextInt(64);
        int same = r.nextInt(4);
        for (int i = 0; i < size; i++) {
            b.occurredAt[i] = r.nextLong();
            b.receivedAt[i] = r.nextLong() >> width;
            b.identity[i] = same == 0 ? 5 : r.nextInt();
            b.type[i] = (byte) r.nextInt();
            b.channel[i] = same == 1 ? -7 : (byte) r.nextInt();
            b.campaign[i] = r.nextInt() >> (width & 31);
            b.webinar[i] = i;
            b.section[i] = (byte) -r.nextInt(2);
            b.minute[i] = (short) r.nextInt();
            b.device[i] = (byte) r.nextInt(4);
            b.amount[i] = r.nextBoolean() ? Long.MIN_VALUE : Long.MAX_VALUE;
            b.currency[i] = same == 2 ? Short.MIN_VALUE : (short) r.nextInt();
            b.batch[i] = Integer.MIN_VALUE + r.nextInt(3);
            b.ref[i] = r.nextLong() >>> width;
        }
        return b;
    }

    /**
     * Two events written by hand. Zigzag: n &ge; 0 is 2n, negative n is -2n - 1; 1000 is 2000 =
     * 0x7D0, low seven bits first D0 0F; the delta to 1001 is 1 = 02.
     */
    @Test
    void versionOneIsReadAsItWasWritten() {
        byte[] golden =
                HexFormat.of()
                        .parseHex(
                                "01" // version
                                        + "04" // two events
                                        + "02d00f02" // occurred: deltas 1000, 1
                                        + "00d00f" // received: 1000 for both
                                        + "010a06" // identity: 5 and 3
                                        + "030506" // types 5 and 6
                                        + "0002" // channel 1 for both
                                        + "0000" // no campaign
                                        + "000e" // webinar 7
                                        + "0001" // section -1
                                        + "010178" // minutes -1 and 60
                                        + "0000" // device unknown
                                        + "01b00900" // amounts 600 and 0
                                        + "0000" // no currency
                                        + "0006" // batch 3
                                        + "010012"); // refs 0 and 9
        EventBlock b = ChunkCodec.decode(golden, 11);
        assertThat(b.size).isEqualTo(2);
        assertThat(b.firstPosition).isEqualTo(11);
        assertThat(b.occurredAt).containsExactly(1000, 1001);
        assertThat(b.receivedAt).containsExactly(1000, 1000);
        assertThat(b.identity).containsExactly(5, 3);
        assertThat(b.type).containsExactly(5, 6);
        assertThat(b.channel).containsExactly(1, 1);
        assertThat(b.webinar).containsExactly(7, 7);
        assertThat(b.section).containsExactly(-1, -1);
        assertThat(b.minute).containsExactly((short) -1, (short) 60);
        assertThat(b.amount).containsExactly(600, 0);
        assertThat(b.batch).containsExactly(3, 3);
        assertThat(b.ref).containsExactly(0, 9);
    }

    @Test
    void damagedAndLaterChunksAreRefusedInWords() {
        byte[] good = ChunkCodec.encode(random(new Random(1), 50), 50);
        byte[] later = good.clone();
        later[0] = 2;
        assertThatThrownBy(() -> ChunkCodec.decode(later, 1))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.key()).isEqualTo("store.chunk.version"));
        for (int cut = 1; cut < good.length; cut += 7) {
            byte[] part = Arrays.copyOf(good, cut);
            assertThatThrownBy(() -> ChunkCodec.decode(part, 1))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            p -> assertThat(p.key()).isEqualTo("store.chunk.damaged"));
        }
    }
}
