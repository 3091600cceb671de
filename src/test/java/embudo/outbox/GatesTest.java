package embudo.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.core.IntervalFunction;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class GatesTest {
    private static final Instant NOW = Instant.parse("2026-11-19T15:50:00Z");
    private static final Pace PACE =
            new Pace(
                    IntervalFunction.of(1000),
                    IntervalFunction.ofExponentialBackoff(1000, 2, 4000),
                    8,
                    2,
                    Duration.ofSeconds(1));
    private final Gates gates = new Gates(PACE, connector -> 0);

    @Test
    void onlySoManyAtOnceForEachConnector() {
        assertThat(gates.enter("a", NOW)).isTrue();
        assertThat(gates.enter("a", NOW)).isTrue();
        assertThat(gates.enter("a", NOW)).isFalse();
        assertThat(gates.enter("b", NOW)).isTrue();
        assertThat(gates.onWire()).isEqualTo(3);
        gates.leave("a");
        assertThat(gates.enter("a", NOW)).isTrue();
    }

    @Test
    void openMeansThatSomethingCouldEnter() {
        assertThat(gates.anyOpen(List.of("a", "b"), NOW)).isTrue();
        gates.lost("a", NOW);
        gates.pause("b", NOW.plusSeconds(1));
        assertThat(gates.anyOpen(List.of("a", "b"), NOW)).isFalse();
        assertThat(gates.anyOpen(List.of("a", "b"), NOW.plusSeconds(1))).isTrue();
    }

    @Test
    void aPauseEndsAtItsTimeAndIsNeverShortened() {
        gates.pause("a", NOW.plusSeconds(60));
        gates.pause("a", NOW.plusSeconds(5));
        assertThat(gates.enter("a", NOW.plusSeconds(59))).isFalse();
        assertThat(gates.enter("a", NOW.plusSeconds(60))).isTrue();
    }

    @Test
    void aLostServiceIsLookedForEverLessOften() {
        assertThat(gates.lost("a", NOW)).isTrue();
        assertThat(gates.lost("a", NOW)).as("no news").isFalse();
        assertThat(gates.enter("a", NOW)).isFalse();
        assertThat(gates.probesDue(NOW)).isEmpty();

        Instant at = NOW;
        for (int seconds : new int[] {1, 2, 4, 4}) {
            assertThat(gates.probesDue(at.plusMillis(seconds * 1000L - 1))).isEmpty();
            at = at.plusSeconds(seconds);
            assertThat(gates.probesDue(at)).containsExactly("a");
            assertThat(gates.probesDue(at)).as("one look at a time").isEmpty();
            gates.probed("a", false, at);
        }
        assertThat(gates.anyLost()).isTrue();
        assertThat(gates.probesDue(at.plusSeconds(4))).containsExactly("a");
        gates.probed("a", true, at);
        assertThat(gates.anyLost()).isFalse();
        assertThat(gates.enter("a", at)).isTrue();
    }
}
