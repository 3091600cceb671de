package embudo.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class PresenceTest {
    private static Presence.Session stay(int from, int to) {
        return new Presence.Session(Instant.ofEpochSecond(from), Instant.ofEpochSecond(to));
    }

    @Test
    void overlapsCountOnce() {
        Presence presence =
                new Presence(
                        1, 1, List.of(stay(60, 120), stay(0, 90), stay(200, 260), stay(120, 130)));
        assertThat(presence.union()).containsExactly(stay(0, 130), stay(200, 260));
        assertThat(presence.secondsPresent()).isEqualTo(190);
    }

    /** Reference: mark every second of the day in a bit set and count. */
    @Test
    void agreesWithCountingSecondsOneByOne() {
        Random random = new Random(7);
        for (int run = 0; run < 500; run++) {
            List<Presence.Session> sessions = new ArrayList<>();
            java.util.BitSet seconds = new java.util.BitSet();
            for (int i = random.nextInt(8); i >= 0; i--) {
                int from = random.nextInt(300);
                int to = from + random.nextInt(100);
                sessions.add(stay(from, to));
                seconds.set(from, to);
            }
            assertThat(new Presence(1, 1, sessions).secondsPresent())
                    .isEqualTo(seconds.cardinality());
        }
    }
}
