package embudo.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.core.IntervalFunction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({"1, 1, 10", "30, 1, 300", "600, 10, 6000"})
    void aLimitAMinuteIsKeptAndUsed(int limit, int atOnce, int inTenMinutes) {
        Pace wide = new Pace(PACE.retry(), PACE.probe(), 8, 1_000, Duration.ofSeconds(1));
        Gates limited = new Gates(wide, connector -> connector.equals("a") ? limit : 0);
        int now = 0;
        while (limited.enter("a", NOW)) now++;
        assertThat(now).isEqualTo(atOnce);
        assertThat(limited.anyOpen(List.of("a"), NOW)).isFalse();
        assertThat(limited.enter("b", NOW)).as("others have none").isTrue();
        int more = now;
        for (int second = 1; second <= 600; second++)
            while (limited.enter("a", NOW.plusSeconds(second))) {
                more++;
                limited.leave("a");
            }
        assertThat(more).isBetween(inTenMinutes, inTenMinutes + atOnce);
    }

    @Test
    void aBlockedAccountIsFreeAgainOnceItsSettingsChange() {
        gates.block("a", NOW.plusSeconds(900));
        gates.pause("b", NOW.plusSeconds(900));
        assertThat(gates.enter("a", NOW)).isFalse();
        gates.unblock();
        assertThat(gates.enter("a", NOW)).isTrue();
        assertThat(gates.enter("b", NOW)).as("a pause the service asked for").isFalse();
    }
}
